import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { describe, expect, test } from 'vitest'
import { type Brief, briefForm } from '#app/domain/campaign/brief.ts'
import { termsOf } from '#app/domain/campaign/brief-offer.ts'
import { plusDays, plusHours } from '#app/domain/clock.ts'
import { deadlines, type Terms } from '#app/domain/collaboration/deadline.ts'
import type { Address } from '#app/domain/collaboration/delivery.ts'
import type { DealView, Side } from '#app/domain/collaboration/deal-view.ts'
import {
  openingOf,
  type Shipping,
  shippings,
  standingOf,
  type Status,
  statuses,
  type StepName,
  stepNames,
} from '#app/domain/collaboration/steps.ts'
import { canTake } from '#app/domain/collaboration/take.ts'
import type { Judged } from '#app/domain/compliance/waiver.ts'
import { money, zero } from '#app/domain/money.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { FormatProvider } from '../format.tsx'
import { DealPage, type DealPageProps } from './deal-page.tsx'

const since = new Date('2026-11-20T09:00:00Z')
const terms = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-01',
  publishTo: '2026-12-10',
  shipping: 'none',
  clocks: {},
} as const
const price = money(450_000, 'SAR')
const talks: Status[] = ['invited', 'applied', 'offered', 'countered', 'declined', 'withdrawn', 'expired']
const brief = briefForm.parse({
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
function dealIn(status: Status, reader: Side, also: Partial<DealView> = {}): DealView {
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
function sending(status: Status, shipping: Shipping): Partial<DealView> {
  const under: Terms = { ...terms, shipping }
  const address = shipping === 'addressed' ? home : null
  return {
    terms: under,
    brief: { ...brief, shipsProduct: shipping !== 'none' },
    ...deadlines(status, since, under),
    delivery: { address, suggestion: null, shipments: [] },
  }
}
const home: Address = {
  ...{ recipient: 'Noura', line1: 'King Fahd Road 1', line2: '', city: 'Riyadh', postcode: '' },
  ...{ country: 'SA', phone: '+966500000000' },
}

async function draw(page: Partial<DealPageProps> & { deal: DealView }, locale: Locale = 'en') {
  const usual = {
    ...{ now: since, origin: 'http://athar.test', done: null, paying: null, commission: null },
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
const plain = (html: string) => html.replace(/[\u2066-\u2069]/g, '').replace(/\u00a0/g, ' ')

/** The steps of the table that a page has buttons for. */
const buttonsOf = (html: string) => {
  const values = [...html.matchAll(/<button[^>]*name="step"[^>]*value="([\w-]+)"/g)].map(([, value]) => value)
  return [...new Set(values)].filter((value) => stepNames.includes(value as StepName)).sort()
}
const legal = (deal: DealView, now: Date) =>
  stepNames
    .filter((name) => canTake(name, standingOf(deal), { role: deal.reader }, { now, openAt: deal.openAt }))
    .toSorted()

describe('the buttons of a deal', () => {
  test('are exactly the steps that the table lets this side take, in every status', async () => {
    for (const reader of ['brand', 'creator'] as const)
      for (const shipping of shippings)
        for (const status of statuses) {
          const deal = dealIn(status, reader, sending(status, shipping))
          const what = `${status}, ${shipping}, ${reader}`
          expect([what, buttonsOf(await draw({ deal }))]).toEqual([what, legal(deal, since)])
        }
  })

  test('to cancel for lateness appear when the clock has run out, and not before', async () => {
    const cases = [
      ['funded', 'none', 'brand'],
      ['funded', 'unaddressed', 'brand'],
      ['funded', 'addressed', 'creator'],
      ['shipped', 'addressed', 'creator'],
      ['received', 'addressed', 'brand'],
      ['revising', 'none', 'brand'],
      ['approved', 'none', 'brand'],
    ] as const
    for (const [status, shipping, reader] of cases) {
      const deal = dealIn(status, reader, sending(status, shipping))
      const [before, after] = [plusHours(deal.openAt!, -1), plusHours(deal.openAt!, 1)]
      const opened = openingOf(standingOf(deal))!.step
      const late = async (now: Date) => buttonsOf(await draw({ deal, now })).filter((name) => name === opened)
      expect(await late(before)).toEqual([])
      expect(await late(after)).toEqual([opened])
      expect(buttonsOf(await draw({ deal, now: after }))).toEqual(legal(deal, after))
    }
    const lost = dealIn('shipped', 'brand', sending('shipped', 'addressed'))
    const [early, late] = [plusDays(lost.openAt!, 6), plusDays(lost.openAt!, 7)]
    expect(buttonsOf(await draw({ deal: lost, now: early }))).not.toContain('cancel-lost')
    expect(buttonsOf(await draw({ deal: lost, now: late }))).toContain('cancel-lost')
  })

  test('leave out changes where all are used', async () => {
    const used = dealIn('in_review', 'brand', { changesAsked: 2 })
    expect(buttonsOf(await draw({ deal: used }))).toEqual(['approve-draft', 'open-dispute'])
  })

  test('offer to pay only to the brand of an agreed deal, and not while a payment is on its way', async () => {
    const pays = async (status: Status, reader: Side, paying: DealPageProps['paying'] = null) =>
      (await draw({ deal: dealIn(status, reader), paying })).includes('/fund"')
    for (const status of statuses)
      expect([status, await pays(status, 'brand')]).toEqual([status, status === 'accepted'])
    expect(await pays('accepted', 'creator')).toBe(false)
    expect(await pays('accepted', 'brand', 'waits')).toBe(false)
  })
})

describe('what a deal says', () => {
  test('is said in every language for every status, without a missing text', async () => {
    for (const locale of locales)
      for (const reader of ['brand', 'creator'] as const)
        for (const shipping of shippings)
          for (const status of statuses) {
            const html = await draw({ deal: dealIn(status, reader, sending(status, shipping)) }, locale)
            expect(html).not.toMatch(/dealpage\.|shipment\.|\bdeal\.(status|step|stop|role|silence)|\{\{/)
            expect(html.toLowerCase()).not.toContain('escrow')
          }
  })

  test('an amount that is held stands with its day and the last day of its release', async () => {
    const html = plain(await draw({ deal: dealIn('published', 'creator', { dueAt: plusDays(since, 3) }) }))
    expect(html).toContain('SAR 4,500.00 held since 20 Nov.')
    expect(html).toContain('on 23 Nov, 12:00 at the latest')
    expect(html).toContain('You receive SAR 4,050.00')
  })

  test('what forbids a deal stands at the offer, which then has no button to accept it', async () => {
    const judged = { severity: 'block', word: '', span: null, fix: null, waiver: null } as const
    const banned = { ...judged, rule: 'ru-platform', reason: 'banned' } as const
    const missing = { ...judged, rule: 'ae-permit', reason: 'missing', word: 'ae-advertiser-permit' } as const
    const at = async (findings: Judged[], reader: Side, locale: Locale = 'en') =>
      plain(await draw({ deal: dealIn('invited', reader), compliance: { findings, erid: '' } }, locale))
    for (const locale of locales) {
      const { offer } = textsOf[locale].licensing
      const html = await at([banned, missing], 'creator', locale)
      expect(html).toContain(offer.forbidden)
      expect(html).toContain(offer.lacking)
      expect(buttonsOf(html)).toEqual(['counter-offer', 'decline-offer'])
    }
    const html = await at([missing], 'creator')
    expect(html).toContain('UAE Advertiser Permit. The creator has not entered it. The UAE Media Council')
    expect(html).toMatch(/href="\/creator\/licences"[^>]*>Enter it/)
    expect(buttonsOf(html)).toContain('accept-offer')
    expect(await at([missing], 'brand')).toContain('The creator reads the same')
    expect(await at([missing], 'brand')).not.toContain('href="/creator/licences"')
  })

  test('a rule that holds a draft up stands before the draft, and after it once it is met or waived', async () => {
    const found: Judged = {
      ...{ rule: 'sa-label', reason: 'no_label', severity: 'block', word: '', span: null, fix: null },
      waiver: null,
    }
    const waiver = { reason: 'Shown to nobody there', author: 'Samir', waivedAt: since }
    const order = async (findings: Judged[], reader: Side) => {
      const deal = dealIn('in_review', reader, { brief: { ...brief, jurisdictions: ['SA'] } })
      const html = await draw({ deal, compliance: { findings, erid: '' } })
      return html.indexOf('id="compliance"') < html.indexOf('id="draft"') ? 'rule first' : 'draft first'
    }
    for (const reader of ['brand', 'creator'] as const) {
      expect(await order([found], reader)).toBe('rule first')
      expect(await order([], reader)).toBe('draft first')
      expect(await order([{ ...found, waiver }], reader)).toBe('draft first')
    }
  })

  test('a counter-offer shows what changed', async () => {
    const [offer] = dealIn('countered', 'brand').offers
    const deal = dealIn('countered', 'brand', {
      offers: [offer!, { ...offer!, version: 2, byRole: 'creator', price: money(520_000, 'SAR') }],
    })
    const html = plain(await draw({ deal }))
    expect(html).toContain('SAR 5,200.00')
    expect(html).toMatch(/was.*SAR 4,500\.00.*\+.*700\.00/)
    expect(html).toContain('name="offerVersion" value="2"')
  })
})

describe('a deal about rights', () => {
  const dealId = '5c1d7e0a-0000-4000-8000-000000000002'
  const extension = { dealId, use: 'paid', territory: 'GCC', until: '2027-03-01' } as const
  const aboutRights = (status: Status, reader: Side) => {
    const under: Terms = { ...terms, kind: 'rights' }
    const also: Partial<Brief> = { kind: 'rights', extension, deliverables: [], shipsProduct: false }
    return dealIn(status, reader, {
      terms: under,
      brief: { ...brief, ...also },
      ...deadlines(status, since, under),
      drafts: [],
      publication: null,
    })
  }
  const course = statuses.filter(
    (status) =>
      !/^(applied|shipped|received|in_review|revising|approved|published|disputed|settled)$/.test(status),
  )

  test('has exactly the buttons of its table, four stops, and no place for a draft or a dispute', async () => {
    for (const reader of ['brand', 'creator'] as const)
      for (const status of course) {
        const deal = aboutRights(status, reader)
        const html = await draw({ deal })
        const what = `${status}, ${reader}`
        expect([what, buttonsOf(html)]).toEqual([what, legal(deal, since)])
        expect(html).not.toMatch(/name="(caption|url|statement)"/)
        expect(plain(html)).toContain('1 Mar 2027')
        expect(html).toContain(`/${reader}/library?deal=${dealId}`)
      }
    const rail = /<ol[^>]*>(.*?)<\/ol>/s.exec(await draw({ deal: aboutRights('accepted', 'brand') }))![1]!
    expect(rail.match(/<li/g)).toHaveLength(4)
  })

  test('says everything in every language', async () => {
    for (const locale of locales)
      for (const reader of ['brand', 'creator'] as const)
        for (const status of course) {
          const html = await draw({ deal: aboutRights(status, reader) }, locale)
          expect(html).not.toMatch(
            /(dealpage|rights|library)\.\w|\bdeal\.(status|step|stop|role|silence)|\{\{/,
          )
        }
  })
})
