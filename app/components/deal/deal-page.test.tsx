import { describe, expect, test } from 'vitest'
import { type Brief } from '#app/domain/campaign/brief.ts'
import { plusDays, plusHours } from '#app/domain/clock.ts'
import { deadlines, type Terms } from '#app/domain/collaboration/deadline.ts'
import type { DealView, Side } from '#app/domain/collaboration/deal-view.ts'
import {
  openingOf,
  shippings,
  standingOf,
  type Status,
  statuses,
  type StepName,
  stepNames,
} from '#app/domain/collaboration/steps.ts'
import { canTake } from '#app/domain/collaboration/take.ts'
import type { Judged } from '#app/domain/compliance/waiver.ts'
import { money } from '#app/domain/money.ts'
import { textsOf } from '#app/i18n/all.ts'
import { type Locale, locales } from '#app/i18n/locale.ts'
import { type DealPageProps } from './deal-page.tsx'
import { since, terms, price, brief, dealIn, sending, draw, plain } from './deal-page.testing.tsx'

/** The steps of the table that a page has buttons for. */
const buttonsOf = (html: string) => {
  const values = [...html.matchAll(/<button[^>]*name="step"[^>]*value="([\w-]+)"/g)].map(([, value]) => value)
  return [...new Set(values)].filter((value) => stepNames.includes(value as StepName)).sort()
}
/** Steps with a page of their own, the case of the dispute. */
const onTheCase: readonly StepName[] = ['open-dispute', 'accept-settlement']
const legal = (deal: DealView, now: Date) =>
  stepNames
    .filter((name) => !onTheCase.includes(name))
    .filter((name) => canTake(name, standingOf(deal), { role: deal.reader }, { now, openAt: deal.openAt }))
    .toSorted()

describe('the buttons of a deal', () => {
  test('are exactly the steps that the table lets this side take, in every status', async () => {
    for (const reader of ['brand', 'creator'] as const)
      for (const shipping of shippings)
        for (const status of statuses) {
          const deal = dealIn(status, reader, sending(status, shipping))
          const what = `${status}, ${shipping}, ${reader}`
          const html = await draw({ deal })
          expect([what, buttonsOf(html)]).toEqual([what, legal(deal, since)])
          const mayDispute = canTake('open-dispute', standingOf(deal), { role: reader })
          expect([what, html.includes(`/${reader}/collaborations/${deal.id}/dispute`)]).toEqual([
            what,
            mayDispute,
          ])
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
    expect(buttonsOf(await draw({ deal: used }))).toEqual(['approve-draft'])
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

test('days that lead beyond the longest hold are told to both sides, with what follows', async () => {
  const late: Terms = { ...terms, publishTo: '2027-02-20' }
  for (const reader of ['brand', 'creator'] as const)
    expect(await draw({ deal: dealIn('received', reader, { terms: late }) })).toContain(
      'The payment may not be held until then',
    )
  expect(await draw({ deal: dealIn('received', 'brand') })).not.toContain('may not be held')
})

test('parts of a price stand once: planned ones before the agreement, real ones after it', async () => {
  const parts = [
    { title: 'Draft', share: 40, dueOn: '2026-12-01' },
    { title: 'Post', share: 60, dueOn: '' },
  ]
  const inParts = { ...brief, parts }
  const part = (id: string) => ({ ...realPart, id })
  const count = (html: string) => html.split('>Payment in parts<').length - 1
  const headings = async (deal: DealView) =>
    count((await draw({ deal })).replace(/<caption.*?<\/caption>/g, ''))
  expect(await headings(dealIn('invited', 'brand', { brief: inParts }))).toBe(1)
  expect(await headings(dealIn('funded', 'brand', { brief: inParts, parts: [part('a'), part('b')] }))).toBe(1)
})

const realPart: DealView['parts'][number] = {
  ...{ id: 'a', title: 'Draft', kind: 'work', amount: price, dueOn: null, isWithPost: true, isExtra: false },
  ...{ status: 'funded', dueAt: null, payableFrom: since },
}
