import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { money } from '#app/domain/money.ts'
import { type Influencer, reportOf } from '#app/domain/outcome/report.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { FormatProvider } from '../format.tsx'
import { CallTable } from './call-table.tsx'
import { CampaignOutcome } from './campaign-outcome.tsx'
import { LinkPanel } from './link-panel.tsx'
import { PostbackPanel } from './postback-panel.tsx'

const draw = (locale: Locale, view: ReactNode) =>
  renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(locale, textsOf[locale])}>
      <FormatProvider locale={locale} zone="Asia/Riyadh">
        {view}
      </FormatProvider>
    </I18nextProvider>,
  )

const campaign = { id: 'c', name: 'Dates', objective: 'sales', currency: 'SAR' } as const
const influencer = (name: string, known: Partial<Influencer> = {}): Influencer => ({
  collaborationId: name,
  creatorId: name,
  name,
  handle: name,
  platform: 'telegram',
  status: 'completed',
  postUrl: null,
  country: null,
  metrics: null,
  ordersElsewhere: 0,
  ordersByClick: 0,
  format: null,
  forecast: null,
  cost: money(450_000, 'SAR'),
  reach: null,
  views: null,
  engagements: null,
  clicks: null,
  leads: null,
  orders: null,
  revenue: null,
  ...known,
})
const layla = influencer('Layla', {
  views: 90_000,
  engagements: 4_500,
  clicks: 900,
  orders: 30,
  revenue: 1_080_000,
  ordersElsewhere: 2,
  metrics: { strength: 'declared', takenOn: '2026-11-18' },
})
const nothing = { clicks: [], orders: [], views: [], posts: [] }
const busy = reportOf(campaign, [layla, influencer('Omar')], {
  clicks: [{ day: '2026-11-16', collaborationId: 'Layla', count: 900 }],
  orders: [{ day: '2026-11-17', collaborationId: 'Layla', count: 30 }],
  views: [{ day: '2026-11-18', collaborationId: 'Layla', views: 90_000 }],
  posts: [{ day: '2026-11-15', name: 'Layla', collaborationId: 'Layla' }],
})

test.each(locales)('in %s every figure of a campaign is drawn and no text is missing', (locale) => {
  const html = draw(locale, <CampaignOutcome outcome={busy} hrefFor={(id) => `/deals/${id}`} />)
  for (const text of ['Layla', 'Omar', 'SAR 9,000.00', 'SAR 10,800.00', '/deals/Layla', 'ROAS'])
    expect(html).toContain(text)
  expect(html).not.toMatch(/outcome\.[a-z]/)
  expect(html).not.toContain('NaN')
})

test('what nobody has reported is a dash with words, not a zero', () => {
  const html = draw('en', <CampaignOutcome outcome={reportOf(campaign, [influencer('Omar')], nothing)} />)
  expect(html).toContain('not known')
  expect(html).not.toContain('>0<')
})

test.each(locales)('in %s a campaign without agreements says what will stand here', (locale) => {
  const html = draw(locale, <CampaignOutcome outcome={reportOf(campaign, [], nothing)} />)
  expect(html).toContain(textsOf[locale].outcome.empty.campaign)
})

test.each(locales)(
  'in %s the postback says how to sign, and every call why it counted or not',
  async (locale) => {
    const call = {
      id: 2,
      orderId: '1001',
      verdict: 'duplicate',
      kind: 'order',
      source: 'script',
      reason: 'click_too_old',
      summary: { amount: 150_000, currency: 'KWD', promoCode: 'LAYLA7KM' },
      isTest: true,
      receivedAt: new Date('2026-11-20T12:00:00Z'),
      owner: { id: 'd', name: 'Layla' },
    } as const
    const unread = {
      ...call,
      id: 1,
      summary: { wrong: ['amount' as string] },
      owner: null,
      verdict: 'malformed' as const,
    }
    const url = 'https://athar.test/hooks/postback/c'
    const panel = { url, secret: 's3cret', previousUntil: null, currency: 'KWD', live: 'curl live' } as const
    const page = (
      <>
        <PostbackPanel {...panel} />
        <CallTable calls={[call, unread]} />
      </>
    )
    const routes = [{ path: '*', element: page }]
    const context = await createStaticHandler(routes).query(new Request('http://athar.test/'))
    if (context instanceof Response) throw new Error('a page without a loader answers itself')
    const router = createStaticRouter(routes, context)
    const html = draw(locale, <StaticRouterProvider router={router} context={context} hydrate={false} />)
    for (const text of [
      'openssl dgst',
      's3cret',
      '150000',
      'KWD 150.000',
      '1001',
      'curl live',
      'Layla',
      'LAYLA7KM',
    ])
      expect(html).toContain(text)
    expect(html.indexOf('s3cret')).toBeGreaterThan(html.indexOf('<details'))
    expect(html).toContain(textsOf[locale].conversions.reason.click_too_old)
    expect(html).not.toMatch(/(outcome|conversions)\.[a-z]/)
  },
)

test.each(locales)('in %s a link shows what was counted, and what was not and why', (locale) => {
  const clicks = { counted: 310, bot: 12, data_centre: 0, prefetch: 0, repeat: 4, rate: 0 }
  const link = {
    code: 'k7m2p9q',
    name: 'nour-serum-layla',
    destination: 'https://shop.example',
    promoCode: 'LAYLAK7M',
    clicks,
  }
  const html = draw(
    locale,
    <LinkPanel links={[link]} origin="https://athar.test" domain={null} deal="/brand/collaborations/1" />,
  )
  const { reason } = textsOf[locale].outcome.link
  for (const text of ['https://athar.test/r/nour-serum-layla', 'LAYLAK7M', '310', reason.bot, reason.repeat])
    expect(html).toContain(text)
  expect(html).not.toContain(reason.prefetch)
  const ofBrand = draw(
    locale,
    <LinkPanel
      links={[link]}
      origin="https://athar.test"
      domain="go.nour.example"
      deal="/brand/collaborations/1"
    />,
  )
  expect(ofBrand).toContain('https://go.nour.example/nour-serum-layla')
})
