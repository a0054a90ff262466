import type { Platform } from '../channel/platforms.ts'
import { bannedAmong, jurisdictionsIn } from '../compliance/places.ts'
import { type Money, parseMajor, isCurrency } from '../money.ts'
import type { Brief, Jurisdiction } from './brief.ts'
import { amountOf } from './brief-terms.ts'
import { hasContest } from './brief-work.ts'

const day = 86_400_000
const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / day)

/** Fewer days than this are not enough for what is meant. */
const least = { slack: 3, window: 3, toDraft: 3 }
/** More than this is usually paid for separately, or not done at all. */
const usual = { revisions: 3, exclusivity: 90, points: 6, rights: 365 }
/** A price outside these shares of the usual one is far off. */
const far = { below: 0.5, above: 2 }

/** What a text of a point counts or lists. */
type Params = { count?: number; most?: number; places?: Jurisdiction[]; platforms?: Platform[] }

/** What a careful reader would ask: a `code` of the `briefing.lint` texts, and the field of the form where it is changed. */
export type LintPoint = { code: string; at: string; params?: Params }

/**
 * What else a reader knows: the day on which the brief is read, what the channel usually asks for such work, and in
 * which countries the campaign looks for its audience.
 */
export type LintContext = { today?: string; usualPrice?: Money | null; targetCountries?: readonly string[] }

type Rule = [code: string, at: string, isSo: boolean, params?: Params]

/** What a careful reader would warn both sides of, in the order of the form. */
export function lintBrief(brief: Brief, context: LintContext = {}): LintPoint[] {
  return [
    ...workRules(brief),
    ...timeRules(brief, context),
    ...termRules(brief),
    ...disclosureRules(brief, context),
    ...priceRules(brief, context),
  ]
    .filter(([, , isSo]) => isSo)
    .map(([code, at, , params]) => ({ code, at, ...(params && { params }) }))
}

const workRules = (brief: Brief): Rule[] => [
  ['contest_without_rules', 'contest.rulesUrl', hasContest(brief) && !brief.contest?.rulesUrl],
  ['no_must_say', 'mustSay', brief.mustSay.length === 0],
  [
    'many_points',
    'mustSay',
    brief.mustSay.length > usual.points,
    { count: brief.mustSay.length, most: usual.points },
  ],
  ['no_link', 'link', !brief.link],
]

function timeRules(brief: Brief, { today }: LintContext): Rule[] {
  const slack = daysFrom(brief.draftDueOn, brief.publishFrom)
  const window = daysFrom(brief.publishFrom, brief.publishTo) + 1
  const toDraft = today ? daysFrom(today, brief.draftDueOn) : least.toDraft
  return [
    ['draft_past', 'draftDueOn', toDraft < 0],
    ['draft_soon', 'draftDueOn', toDraft >= 0 && toDraft < least.toDraft, { count: toDraft }],
    ['no_slack', 'publishFrom', slack < least.slack && brief.includedRevisions > 0, { count: slack }],
    ['short_window', 'publishTo', window < least.window, { count: window }],
  ]
}

const termRules = (brief: Brief): Rule[] => [
  ['broad_rights', 'rightsUse', brief.rightsUse === 'all'],
  ['rights_everywhere', 'rightsTerritory', isPaidUse(brief) && !brief.rightsTerritory],
  [
    'long_rights',
    'rightsUntil',
    brief.rightsUse !== 'none' && daysFrom(brief.publishTo, brief.rightsUntil) > usual.rights,
  ],
  ['no_revisions', 'includedRevisions', brief.includedRevisions === 0],
  ['many_revisions', 'includedRevisions', brief.includedRevisions > usual.revisions],
  ['long_exclusivity', 'exclusivityDays', brief.exclusivityDays > usual.exclusivity],
  ['vague_exclusivity', 'exclusivityCategory', isExclusive(brief) && !isNamed(brief)],
  ['product_without_value', 'shipment.value', brief.shipsProduct && !brief.shipment?.value],
  ['product_nowhere', 'shipment.countries', brief.shipsProduct && !brief.shipment?.countries.length],
]

function disclosureRules(brief: Brief, { targetCountries = [] }: LintContext): Rule[] {
  const places = jurisdictionsIn(targetCountries).filter((place) => !brief.jurisdictions.includes(place))
  const asked = [...new Set(brief.deliverables.map(({ platform }) => platform))]
  const banned = bannedAmong(asked, brief.jurisdictions)
  return [
    ['no_disclosure', 'jurisdictions', brief.jurisdictions.length === 0 && places.length === 0],
    ['missing_places', 'jurisdictions', places.length > 0, { places }],
    ['banned_platform', 'deliverables', banned.platforms.length > 0, banned],
  ]
}

const isPaidUse = ({ rightsUse }: Brief) => rightsUse === 'paid' || rightsUse === 'all'
const isExclusive = ({ exclusivityDays }: Brief) => exclusivityDays > 0
const isNamed = (brief: Brief) => brief.exclusivityCategory !== '' || brief.exclusivityBrands.length > 0

function priceRules(brief: Brief, { usualPrice }: LintContext): Rule[] {
  const { currency, priceFrom, priceTo } = brief
  const top = isCurrency(currency) ? parseMajor(priceTo, currency) : undefined
  const bottom = isCurrency(currency) ? parseMajor(priceFrom, currency) : undefined
  const product = brief.shipment && amountOf(brief.shipment.value, currency)
  const known = usualPrice && top && usualPrice.currency === top.currency ? usualPrice.amount : 0
  return [
    // Keeping away from others costs the creator work: a price that a gift outweighs does not pay for it.
    [
      'exclusivity_unpaid',
      'exclusivityDays',
      isExclusive(brief) && !!top && !!product && product.amount >= top.amount,
    ],
    ['price_low', 'priceTo', known > 0 && top!.amount < known * far.below],
    ['price_high', 'priceFrom', known > 0 && (bottom?.amount ?? 0) > known * far.above],
    ['commission_without_returns', 'commission.returnDays', brief.commission?.returnDays === 0],
  ]
}
