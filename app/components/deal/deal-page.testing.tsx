import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { briefForm } from '#app/domain/campaign/brief.ts'
import { termsOf } from '#app/domain/campaign/brief-offer.ts'
import { deadlines, type Terms } from '#app/domain/collaboration/deadline.ts'
import type { Address } from '#app/domain/collaboration/delivery.ts'
import type { DealView, Side } from '#app/domain/collaboration/deal-view.ts'
import { type Shipping, type Status } from '#app/domain/collaboration/steps.ts'
import { money, zero } from '#app/domain/money.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { type Locale } from '#app/i18n/locale.ts'
import { FormatProvider } from '../format.tsx'
import { DealPage, type DealPageProps } from './deal-page.tsx'

export const since = new Date('2026-11-20T09:00:00Z')
export const terms = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-01',
  publishTo: '2026-12-10',
  shipping: 'none',
  clocks: {},
} as const
export const price = money(450_000, 'SAR')
const talks: Status[] = ['invited', 'applied', 'offered', 'countered', 'declined', 'withdrawn', 'expired']
export const brief = briefForm.parse({
  title: 'Ramadan kitchen',
  product: 'Spice box',
  deliverables: [{ platform: 'instagram', format: 'reel', quantity: 3 }],
  mustSay: 'Made in Riyadh',
  draftDueOn: terms.draftDueOn,
  publishFrom: '2026-12-02',
  publishTo: terms.publishTo,
  liveDays: 30,
  includedRevisions: 2,
  rightsUse: 'none',
  shipsProduct: true,
  currency: 'SAR',
  priceFrom: '10',
  priceTo: '9000',
})

/** A deal in a status, with everything that a status may have beside it. */
export function dealIn(status: Status, reader: Side, also: Partial<DealView> = {}): DealView {
  const isTalk = talks.includes(status)
  const isLive = ['published', 'verified', 'completed'].includes(status)
  return {
    id: '5c1d7e0a-0000-4000-8000-000000000001',
    reader,
    status,
    enteredAt: since,
    ...deadlines(status, since, terms),
    campaignName: 'Ramadan',
    targetCountries: ['SA'],
    brandId: '5c1d7e0a-0000-4000-8000-000000000003',
    brandName: 'Dukkan',
    creatorName: 'Noura',
    channel: {
      id: '5c1d7e0a-0000-4000-8000-000000000002',
      platform: 'instagram',
      handle: 'noura',
      name: 'Noura',
      url: 'https://www.instagram.com/noura/',
    },
    brief,
    written: brief,
    readerName: 'Reem',
    briefVersion: 1,
    terms,
    price,
    feeBps: 1_000,
    changesAsked: 0,
    extraRevisions: [],
    application: null,
    approval: null,
    reviewLinks: [],
    offers: [
      {
        ...{ version: 1, byRole: 'brand', price, draftDueOn: terms.draftDueOn, note: '', madeAt: since },
        terms: termsOf(brief),
      },
    ],
    parts: [],
    isContested: false,
    agreement: isTalk
      ? null
      : {
          briefVersion: 1,
          offerVersion: 1,
          price,
          feeBps: 1_000,
          draftDueOn: terms.draftDueOn,
          publishTo: terms.publishTo,
          role: 'creator',
          acceptedBy: 'Noura',
          acceptedAt: since,
          ...{ offeredBy: 'Reem', offeredRole: 'brand', offeredAt: since, seal: null },
        },
    history: [],
    delivery: { address: null, suggestion: null, shipments: [] },
    moreTime: { pending: null, agreed: 0 },
    book: {
      lines: isTalk || status === 'accepted' ? [] : [{ kind: 'funded', amount: price, at: since }],
      held: isTalk || status === 'accepted' ? zero('SAR') : price,
      frozen: zero('SAR'),
    },
    transfer: null,
    rail: null,
    drafts: isTalk
      ? []
      : [
          {
            id: 'draft',
            version: 1,
            caption: 'Soup',
            links: [],
            ticked: [],
            submittedAt: since,
            files: [],
            comments: [],
            marks: [],
            checks: [],
            opinions: [],
          },
        ],
    publication: isLive
      ? { platform: 'instagram', url: 'https://www.instagram.com/reel/Cabc123/', publishedAt: since }
      : null,
    links: [],
    readings: [],
    messages: [],
    dispute: null,
    ...also,
  }
}

/** What a deal has of a product that has come this far. */
export function sending(status: Status, shipping: Shipping): Partial<DealView> {
  const under: Terms = { ...terms, shipping }
  const address = shipping === 'addressed' ? home : null
  return {
    terms: under,
    brief: { ...brief, shipsProduct: shipping !== 'none' },
    ...deadlines(status, since, under),
    delivery: { address, suggestion: null, shipments: [] },
  }
}
export const home: Address = {
  ...{ recipient: 'Noura', line1: 'King Fahd Road 1', line2: '', city: 'Riyadh', postcode: '' },
  ...{ country: 'SA', phone: '+966500000000' },
}

export async function draw(page: Partial<DealPageProps> & { deal: DealView }, locale: Locale = 'en') {
  const usual = {
    ...{
      now: since,
      origin: 'http://athar.test',
      linkDomain: null,
      done: null,
      paying: null,
      commission: null,
    },
    compliance: { findings: [], erid: '' },
  }
  const element = <DealPage {...usual} {...page} />
  const routes = [{ path: '*', element }]
  const context = await createStaticHandler(routes).query(new Request('http://athar.test/'))
  if (context instanceof Response) throw new Error('a page without a loader answers itself')
  const router = createStaticRouter(routes, context)
  return renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(locale, textsOf[locale])}>
      <FormatProvider locale={locale} zone="UTC">
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </FormatProvider>
    </I18nextProvider>,
  )
}

/** A sentence as it is read: without the signs that keep its directions apart. */
export const plain = (html: string) => html.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')
