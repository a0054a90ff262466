import { describe, expect, test } from 'vitest'
import { browse, DAY_MS, double, PAID, refusalOf, sessionParams, stripe, useDouble } from './testing.ts'

useDouble()

async function pageFor(amount: number, currency: string): Promise<string> {
  const session = await stripe.checkout.sessions.create(sessionParams(amount, currency))
  return (await browse(session.url ?? '')).text()
}

async function pageIn(locale: 'ru' | 'auto', language: string): Promise<string> {
  const session = await stripe.checkout.sessions.create(sessionParams(10_000, 'usd', { locale }))
  return (await browse(session.url ?? '', undefined, language)).text()
}

describe('the hosted checkout page', () => {
  test('a payer sees the amount, is declined, pays, and comes back with the session id', async () => {
    const session = await stripe.checkout.sessions.create(sessionParams())
    expect(session.payment_status).toBe('unpaid')
    const address = session.url ?? ''
    const html = await (await browse(address)).text()
    expect(html).toContain('USD')
    expect(html).toContain('100.00')
    expect(html).toContain('Two reels &#60;b&#62;&#38;&#60;/b&#62; a story')
    expect(html).toContain('Test payments – no real money')
    expect(html).toContain('<label for="card">Card number</label>')
    const declined = await browse(address, { card: '4000000000000002', action: 'pay' })
    expect(declined.status).toBe(200)
    expect(await declined.text()).toContain('<p role="alert" id="error">Your card was declined.</p>')
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')
    const paid = await browse(address, { card: PAID, action: 'pay' })
    expect(paid.status).toBe(303)
    expect(paid.headers.get('location')).toBe(`http://127.0.0.1:1/paid?session=${session.id}`)
    const after = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })
    expect(after).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      client_reference_id: 'deal-1',
      payment_intent: { status: 'succeeded', amount_received: 10_000, transfer_group: 'deal-1' },
    })
  })

  test('a second press of Pay charges nothing and comes back too', async () => {
    const session = await stripe.checkout.sessions.create(sessionParams())
    await browse(session.url ?? '', { card: PAID, action: 'pay' })
    const again = await browse(session.url ?? '', { card: PAID, action: 'pay' })
    expect(again.status).toBe(303)
    expect((await stripe.charges.list()).data).toHaveLength(1)
  })

  test('Back keeps the query of the cancel address', async () => {
    const session = await stripe.checkout.sessions.create(sessionParams())
    const back = await browse(session.url ?? '', { card: '', action: 'back' })
    expect(back.headers.get('location')).toBe('http://127.0.0.1:1/deal?step=pay&x=1')
  })

  test('amounts have the decimals of their currency', async () => {
    expect(await pageFor(5000, 'jpy')).toMatch(/JPY\s5,000</)
    expect(await pageFor(125_120, 'kwd')).toMatch(/KWD\s125\.120</)
  })

  test('the page follows the session, then the browser, and is English for Arabic', async () => {
    expect(await pageIn('ru', 'en')).toContain('<html lang="ru">')
    expect(await pageIn('auto', 'ru-RU,en;q=0.5')).toContain('<html lang="ru">')
    expect(await pageIn('auto', 'ar-AE')).toContain('<html lang="en">')
    const refusal = await refusalOf(
      stripe.checkout.sessions.create(sessionParams(10_000, 'usd', { locale: 'ar' })),
    )
    expect(refusal.param).toBe('locale')
  })

  test('several lines are listed each with its amount, in the direction of its title', async () => {
    const line = (name: string, unit: number, quantity = 1) => ({
      quantity,
      price_data: { currency: 'aed', unit_amount: unit, product_data: { name } },
    })
    const lines = [line('ثلاثة مقاطع · نورة', 60_000), line('Two <stories>', 20_000, 2)]
    for (const [locale, order, pay] of [
      ['en', 'Your order', 'Pay'],
      ['ru', 'Ваш заказ', 'Оплатить'],
    ] as const) {
      const session = await stripe.checkout.sessions.create(
        sessionParams(1, 'aed', { locale, line_items: lines }),
      )
      expect(session.amount_total).toBe(100_000)
      const html = await (await browse(session.url ?? '')).text()
      expect(html).toContain(`<h1>${order}</h1>`)
      expect(html).toContain('<bdi>ثلاثة مقاطع · نورة</bdi>')
      expect(html).toContain('<bdi>Two &#60;stories&#62;</bdi> × 2')
      expect(html.match(/<td>/g)).toHaveLength(2)
      expect(html).toContain(`value="pay">${pay}<`)
    }
  })

  test('a session expires when it is asked to, by the clock of the stand-in', async () => {
    double.travelTo(new Date('2030-01-01T00:00:00Z'))
    const noon = Date.parse('2030-01-01T12:00:00Z') / 1000
    const session = await stripe.checkout.sessions.create(sessionParams(100, 'usd', { expires_at: noon }))
    expect(session.expires_at).toBe(noon)
    const tooLate = sessionParams(100, 'usd', { expires_at: noon + 86_400 })
    expect((await refusalOf(stripe.checkout.sessions.create(tooLate))).param).toBe('expires_at')
    double.travelTo(new Date('2030-01-01T12:00:01Z'))
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired')
  })

  test('an expired session takes no payment', async () => {
    const session = await stripe.checkout.sessions.create(sessionParams())
    await stripe.checkout.sessions.expire(session.id)
    expect((await browse(`${double.url}/c/pay/${session.id}`, { card: PAID })).status).toBe(410)
    const other = await stripe.checkout.sessions.create(sessionParams())
    double.advance(DAY_MS + 1000)
    expect((await stripe.checkout.sessions.retrieve(other.id)).status).toBe('expired')
    expect((await browse(`${double.url}/c/pay/cs_test_unknown`)).status).toBe(404)
  })
})
