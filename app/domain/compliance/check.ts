import type { Facts } from './facts.ts'
import { checkCaption } from './caption.ts'
import { ageOn, lackOf, type LicenceKind } from './licence.ts'
import { adultAge, bannedPlatforms, registryFrom, type RuleId, rules, rulesOf } from './rules.ts'

/** Why a rule is not met; each has a sentence, with the word that was found where there is one. */
export type Reason =
  | 'no_label'
  | 'weak_label'
  | 'after_fold'
  | 'not_first'
  | 'among_tags'
  | 'no_word'
  | 'no_advertiser'
  | 'no_inn'
  | 'no_erid'
  | 'erid_unknown'
  | 'other_erid'
  | 'banned'
  | 'missing'
  | 'refused'
  | 'expired'
  | 'age_unknown'
  | 'under_age'

export type Finding = {
  rule: RuleId
  severity: 'block' | 'warn'
  reason: Reason
  /** The word that was found, the licence that lacks, the erid that is meant. */
  word: string
  /** Where the word stands in the caption. */
  span: readonly [start: number, end: number] | null
  /** The caption as it would meet the rule; null where other words do not help. */
  fix: string | null
}

/** What keeps a deal from being approved or published, and what is only to be known. */
export function findingsOf(facts: Facts): Finding[] {
  return rulesOf(facts.jurisdictions).flatMap((rule) => {
    const finding = about(rule, facts)
    return finding
      ? [{ severity: rules[rule].severity, word: '', span: null, fix: null, ...finding, rule }]
      : []
  })
}

type Answer = Pick<Finding, 'reason'> & Partial<Finding>

function about(rule: RuleId, facts: Facts): Answer | null {
  switch (rules[rule].about) {
    case 'caption':
      return facts.caption === null ? null : checkCaption(rule, facts.caption, facts)
    case 'platform':
      return bannedPlatforms.RU!.includes(facts.platform) ? { reason: 'banned' } : null
    default:
      return rule === 'adult' ? checkAge(facts) : checkLicence(rule, facts)
  }
}

const licenceOf: Partial<Record<RuleId, LicenceKind>> = {
  'ae-permit': 'ae-advertiser-permit',
  'sa-licence': 'sa-mawthooq',
  'ru-registry': 'ru-registry',
}

/** The licences that a brief's jurisdictions ask of a creator with so many followers. */
export const licencesFor = ({
  jurisdictions,
  creator,
}: Pick<Facts, 'jurisdictions' | 'creator'>): LicenceKind[] =>
  rulesOf(jurisdictions).flatMap((rule) => {
    const kind = licenceOf[rule]
    const isAsked = kind !== 'ru-registry' || (creator.followers ?? 0) > registryFrom
    return kind && isAsked ? [kind] : []
  })

function checkLicence(rule: RuleId, facts: Facts): Answer | null {
  const kind = licenceOf[rule]!
  if (!licencesFor(facts).includes(kind)) return null
  const reason = lackOf(facts.creator.licences, kind, facts)
  return reason && { reason, word: kind }
}

function checkAge({ creator: { bornOn }, today }: Facts): Answer | null {
  if (bornOn === null) return { reason: 'age_unknown', severity: 'warn' }
  return ageOn(bornOn, today) < adultAge ? { reason: 'under_age' } : null
}
