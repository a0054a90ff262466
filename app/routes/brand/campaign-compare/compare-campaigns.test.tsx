import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { expect, test } from 'vitest'
import { FormatProvider } from '#app/components/format.tsx'
import { comparedOf } from '#app/domain/outcome/compared-campaigns.ts'
import { reportOf } from '#app/domain/outcome/report.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { locales } from '#app/i18n/locale.ts'
import { CompareCampaigns } from './compare-campaigns.tsx'

const none = { clicks: [], orders: [], views: [], posts: [] }
const campaigns = (['SAR', 'KWD'] as const).map((currency) => ({
  ...{ id: currency, name: `Campaign ${currency}`, objective: 'sales' as const, currency },
}))
const compared = campaigns.map((campaign) => comparedOf(reportOf(campaign, [], none)))

test.each(locales)(
  'in %s campaigns of two currencies stand side by side and are not added up',
  async (locale) => {
    const page = <CompareCampaigns campaigns={campaigns} compared={compared} beyond={2} />
    const routes = [{ path: '*', element: page }]
    const context = await createStaticHandler(routes).query(new Request('http://athar.test/'))
    if (context instanceof Response) throw new Error('a page without a loader answers itself')
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={createTexts(locale, textsOf[locale])}>
        <FormatProvider locale={locale} zone="Asia/Riyadh">
          <StaticRouterProvider
            router={createStaticRouter(routes, context)}
            context={context}
            hydrate={false}
          />
        </FormatProvider>
      </I18nextProvider>,
    )
    for (const text of ['SAR 0.00', 'KWD 0.000', textsOf[locale].comparecampaigns.currencies, 'Campaign SAR'])
      expect(html).toContain(text)
    expect(html).not.toMatch(/(outcome|report|comparecampaigns|campaign)\.[a-z]+[._]/)
  },
)
