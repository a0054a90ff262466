import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { countsOfLink, seriesOfLink } from '#app/domain/outcome/link-counts.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { HostsPage } from '#app/routes/brand/link-hosts/hosts-page.tsx'
import { FormatProvider } from '../format.tsx'
import { LinkPage } from './link-page.tsx'

async function draw(locale: Locale, view: JSX.Element) {
  const handler = createStaticHandler([{ path: '/', element: view }])
  const context = await handler.query(new Request('http://athar.test/'))
  if (context instanceof Response) throw new Error('the page sends elsewhere')
  return renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(locale, textsOf[locale])}>
      <FormatProvider locale={locale} zone="Asia/Riyadh">
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </FormatProvider>
    </I18nextProvider>,
  )
}

const days = [
  { day: '2026-11-18', verdict: 'counted' as const, clicks: 310 },
  { day: '2026-11-19', verdict: 'bot' as const, clicks: 12 },
]
const page = {
  ...{ id: 'd', title: 'Dates', code: 'k7m2p9q', name: 'nour-layla', promoCode: 'LAYLAK7M', done: null },
  ...{ destination: 'https://shop.example/', opened: 'https://shop.example/?athar_click=…' },
  ...{ host: 'xn--mgbp4dn.example', written: 'دكان.example', qr: { size: 21, path: 'M4 4h1v1h-1z' } },
  ...{ shown: 'https://athar.test/r/nour-layla', short: 'https://athar.test/r/k7m2p9q' },
  ...{ others: ['https://go.nour.example/nour-layla'], prefix: 'https://athar.test/r/' },
  names: ['nour-layla', 'nour-old'].map((name) => ({ name, namedAt: '2026-11-18T00:00:00Z' })),
  former: [{ destination: 'https://shop.example/old', replacedAt: '2026-11-18T00:00:00Z' }],
  hosts: [{ host: 'shop.example', coversBelow: true }],
  counts: countsOfLink(days),
  series: seriesOfLink(days),
  traits: [
    { trait: 'country' as const, value: '', clicks: 322, counted: 310 },
    { trait: 'device' as const, value: 'phone', clicks: 322, counted: 310 },
    { trait: 'referrer' as const, value: 't.me', clicks: 12, counted: 0 },
  ],
}

test.each(locales)('in %s a link’s page says everything, and only the brand’s has forms', async (locale) => {
  const brand = await draw(locale, <LinkPage {...page} side="brand" />)
  const creator = await draw(locale, <LinkPage {...page} side="creator" />)
  for (const text of [
    page.shown,
    page.short,
    page.others[0]!,
    page.host,
    page.written,
    'nour-old',
    '310',
    'DB-IP',
  ])
    expect(creator).toContain(text)
  expect(brand.match(/<form/g)).toHaveLength(2)
  expect(creator).not.toContain('<form')
  const hosts = [{ ...page.hosts[0]!, approvedAt: '2026-11-18T00:00:00Z', written: 'shop.example' }]
  const list = await draw(locale, <HostsPage hosts={hosts} done="approve-host" />)
  for (const html of [brand, creator, list])
    expect(html).not.toMatch(/\b(links|domains|outcome|chart)\.[a-z_]+[.<"]/)
})
