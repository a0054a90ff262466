import { diffArrays } from 'diff'
import type { Brief } from './brief.ts'

/** A field of a brief as versions are compared: running text, a list of points, or one value. */
type Facet =
  { name: string; text: string } | { name: string; list: string[] } | { name: string; value: string }

export type Piece = { text: string; is: 'same' | 'added' | 'removed' }
export type FieldChange =
  | { name: string; kind: 'text'; pieces: Piece[] }
  | { name: string; kind: 'list'; added: string[]; removed: string[] }
  | { name: string; kind: 'value'; before: string; after: string }

/** Every field in the order of the form, then those that have no words of their own here. */
function facetsOf(brief: Brief): Facet[] {
  const known = knownFacets(brief)
  const named = new Set(['currency', ...known.map(({ name }) => name.split('.')[0]!)])
  const others = Object.entries(brief).filter(([name]) => !named.has(name))
  return [...known, ...others.map(([name, value]) => ({ name, list: plainLines(value) }))]
}

/** Any value as lines: "review 48" for what has names, the value itself for what has none. */
function plainLines(value: unknown, path = ''): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [joined(path, String(value))]
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, inner]) => plainLines(inner, isList ? path : joined(path, key)))
}

/** What has parts is compared part by part, each as one line. */
function knownFacets(brief: Brief): Facet[] {
  const { contest, shipment, rightsExtension: extension, commission } = brief
  return [
    { name: 'title', text: brief.title },
    { name: 'product', text: brief.product },
    { name: 'tone', text: brief.tone },
    {
      name: 'deliverables',
      list: brief.deliverables.map((line) => joined(line.quantity, line.format, line.platform)),
    },
    { name: 'contest.prize', text: contest?.prize ?? '' },
    { name: 'contest.conditions', text: contest?.conditions ?? '' },
    { name: 'contest.rulesUrl', value: contest?.rulesUrl ?? '' },
    { name: 'contest.endsOn', value: contest?.endsOn ?? '' },
    { name: 'contest.winners', value: String(contest?.winners ?? '') },
    { name: 'mustSay', list: brief.mustSay },
    { name: 'mustNotSay', list: brief.mustNotSay },
    { name: 'hashtags', list: brief.hashtags },
    { name: 'link', value: brief.link },
    {
      name: 'references',
      list: brief.references.map(({ url, note, picture }) =>
        [note, url, picture].filter(Boolean).join(' · '),
      ),
    },
    { name: 'draftDueOn', value: brief.draftDueOn },
    { name: 'publishFrom', value: brief.publishFrom },
    { name: 'publishTo', value: brief.publishTo },
    { name: 'liveDays', value: String(brief.liveDays) },
    { name: 'priceFrom', value: joined(brief.priceFrom, brief.currency) },
    { name: 'priceTo', value: joined(brief.priceTo, brief.currency) },
    { name: 'rightsUse', value: brief.rightsUse },
    { name: 'rightsUntil', value: brief.rightsUntil },
    { name: 'rightsTerritory', text: brief.rightsTerritory },
    { name: 'rightsExtension', value: extension ? joined(extension.days, extension.price) : '' },
    { name: 'jurisdictions', list: brief.jurisdictions },
    { name: 'includedRevisions', value: String(brief.includedRevisions) },
    { name: 'extraRevisionPrice', value: brief.extraRevisionPrice },
    { name: 'exclusivityDays', value: String(brief.exclusivityDays) },
    { name: 'exclusivityCategory', text: brief.exclusivityCategory },
    { name: 'exclusivityBrands', list: brief.exclusivityBrands },
    { name: 'shipsProduct', value: brief.shipsProduct ? 'yes' : 'no' },
    { name: 'shipment.what', text: shipment?.what ?? '' },
    { name: 'shipment.value', value: shipment?.value ?? '' },
    { name: 'shipment.after', value: shipment?.after ?? '' },
    { name: 'shipment.countries', list: shipment?.countries ?? [] },
    { name: 'parts', list: brief.parts.map(({ title, share, dueOn }) => joined(`${share} %`, title, dueOn)) },
    {
      name: 'commission',
      list: commission
        ? [
            ...commission.tiers.map(({ from, percent }) => joined(`${percent} %`, from)),
            joined(commission.budget, brief.currency, commission.until),
          ]
        : [],
    },
  ]
}

const joined = (...parts: (string | number)[]) => parts.filter((part) => part !== '').join(' ')

/** What differs between two versions, field by field: words within texts, points of lists, values as a whole. */
export function briefDiff(before: Brief, after: Brief): FieldChange[] {
  const old = new Map(facetsOf(before).map((facet) => [facet.name, facet]))
  return facetsOf(after).flatMap((facet) => changeOf(old.get(facet.name), facet) ?? [])
}

function changeOf(before: Facet | undefined, after: Facet): FieldChange | null {
  const { name } = after
  if (!before)
    return 'list' in after && after.list.length > 0
      ? { name, kind: 'list', added: after.list, removed: [] }
      : null
  if ('list' in before && 'list' in after) {
    const added = after.list.filter((point) => !before.list.includes(point))
    const removed = before.list.filter((point) => !after.list.includes(point))
    return added.length + removed.length > 0 ? { name, kind: 'list', added, removed } : null
  }
  if ('text' in before && 'text' in after)
    return before.text === after.text
      ? null
      : { name, kind: 'text', pieces: wordDiff(before.text, after.text) }
  if ('value' in before && 'value' in after)
    return before.value === after.value
      ? null
      : { name, kind: 'value', before: before.value, after: after.value }
  return null
}

/** Words and the space between them: a word is what stands between spaces, in any script. */
const wordsOf = (text: string) => text.split(/(\s+)/).filter(Boolean)

export function wordDiff(before: string, after: string): Piece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
