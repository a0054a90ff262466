import { randomUUID } from 'node:crypto'
import { test as base } from 'vitest'
import { money } from '#app/domain/money.ts'
import type { Payments } from '#app/domain/payments.ts'
import { StripeDouble } from '#e2e/stripe-double/server.ts'
import { connectStripe } from './connect.ts'
import type { SentRequest } from './requests.ts'

/** A card whose money is available at once. */
const atOnce = '4000000000000077'
const noSecrets = { account: '', connect: '', thin: '' }

export type Asked = Partial<SentRequest> & Pick<SentRequest, 'kind'>
type Place = ReturnType<typeof place>

/** Tests that ask for `payments` get a processor of their own behind them; `at` pays and asks. */
export const test = base.extend<{ double: StripeDouble; payments: Payments; at: Place }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
  double: async ({}, use) => {
    const double = await new StripeDouble().start()
    await use(double)
    await double.stop()
  },
  payments: async ({ double }, use) =>
    use(connectStripe({ secretKey: 'sk_test_app', api: double.url, secrets: noSecrets })),
  at: async ({ double, payments }, use) => use(place(double, payments)),
})

/** A paid checkout and a creator that can be paid, and the requests made of them. */
function place(double: StripeDouble, payments: Payments) {
  const ids = { collaborationId: randomUUID(), creatorId: randomUUID() }
  return { ids, paid, creator, ask, objects }

  async function paid({ card = atOnce, checkoutId = randomUUID() } = {}) {
    const { id } = await payments.createCheckout({
      checkoutId,
      lines: [
        { title: 'ثلاثة مقاطع', amount: money(6_000, 'USD') },
        { title: 'Two stories', amount: money(4_000, 'USD') },
      ],
      transferGroup: checkoutId,
      locale: 'ar',
      successUrl: 'http://athar.test/paid',
      cancelUrl: 'http://athar.test/',
      expiresAt: new Date(Date.now() + 3_600_000),
    })
    double.paySession(id, card)
    return { checkoutId, chargeId: double.state.charges.newestFirst()[0]?.id ?? '' }
  }

  async function creator({ isReady = true } = {}) {
    const account = await payments.createPayoutAccount({
      id: ids.creatorId,
      email: 'n@example.test',
      country: 'AE',
    })
    if (isReady) double.onboard(account)
    return account
  }

  function ask(request: Asked): SentRequest {
    const nothing = { chargeId: null, transferId: null, destination: null, amount: money(1_000, 'USD') }
    return { id: randomUUID(), requestedAt: new Date(), ...ids, ...nothing, ...request }
  }

  /** How many objects the requests have made. */
  function objects() {
    const { transfers, refunds, reversals, payouts } = double.state
    return [transfers, refunds, reversals, payouts].map(({ rows }) => rows.size)
  }
}
