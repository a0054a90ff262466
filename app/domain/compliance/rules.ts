import type { Jurisdiction } from '../campaign/brief.ts'
import type { Platform } from '../channel/platforms.ts'

export const ruleIds = [
  'us-label',
  'uk-label',
  'eu-label',
  'ae-label',
  'ae-permit',
  'sa-label',
  'sa-licence',
  'ru-word',
  'ru-advertiser',
  'ru-erid',
  'ru-platform',
  'ru-registry',
  'adult',
] as const
export type RuleId = (typeof ruleIds)[number]

/** What a rule looks at: the words of the post, the person who publishes, where it is published, or who pays for it. */
export type About = 'caption' | 'creator' | 'platform' | 'advertiser'

export type Rule = {
  jurisdictions: readonly Jurisdiction[]
  about: About
  /** The law or code it follows from, by its own name, and the day from which it is applied here. */
  law: string
  since: string
  /** `block` keeps a draft from being approved and a post from being published; `warn` is only said. */
  severity: 'block' | 'warn'
}

/**
 * Every disclosure and licence rule that is checked, with its source. A start set that a lawyer of the installation's
 * country must confirm; the page /rules shows it to everybody.
 */
export const rules: Record<RuleId, Rule> = {
  'us-label': {
    jurisdictions: ['US'],
    about: 'caption',
    law: 'FTC Endorsement Guides, 16 CFR 255.5',
    since: '2023-07-26',
    severity: 'block',
  },
  'uk-label': {
    jurisdictions: ['UK'],
    about: 'caption',
    law: 'CAP Code 2.1, 2.3; DMCC Act 2024',
    since: '2025-04-06',
    severity: 'block',
  },
  'eu-label': {
    jurisdictions: ['EU'],
    about: 'caption',
    law: 'Directive 2005/29/EC (UCPD), art. 7(2); DSA art. 26(2)',
    since: '2024-02-17',
    severity: 'block',
  },
  'ae-label': {
    jurisdictions: ['AE'],
    about: 'caption',
    law: 'Federal Decree-Law 55/2023',
    since: '2026-02-01',
    severity: 'block',
  },
  'ae-permit': {
    jurisdictions: ['AE'],
    about: 'creator',
    law: 'Federal Decree-Law 55/2023; Cabinet Resolution 42/2025 (Advertiser Permit)',
    since: '2026-02-01',
    severity: 'block',
  },
  'sa-label': {
    jurisdictions: ['SA'],
    about: 'caption',
    law: 'General Authority of Media Regulation, Mawthooq rules',
    since: '2022-10-01',
    severity: 'block',
  },
  'sa-licence': {
    jurisdictions: ['SA'],
    about: 'creator',
    law: 'General Authority of Media Regulation, Mawthooq licence',
    since: '2022-10-01',
    severity: 'block',
  },
  'ru-word': {
    jurisdictions: ['RU'],
    about: 'caption',
    law: '38-ФЗ, ст. 18.1',
    since: '2022-09-01',
    severity: 'block',
  },
  'ru-advertiser': {
    jurisdictions: ['RU'],
    about: 'caption',
    law: '38-ФЗ, ст. 18.1',
    since: '2022-09-01',
    severity: 'block',
  },
  'ru-erid': {
    jurisdictions: ['RU'],
    about: 'caption',
    law: '38-ФЗ, ст. 18.1',
    since: '2022-09-01',
    severity: 'block',
  },
  'ru-platform': {
    jurisdictions: ['RU'],
    about: 'platform',
    law: '72-ФЗ',
    since: '2025-09-01',
    severity: 'block',
  },
  'ru-registry': {
    jurisdictions: ['RU'],
    about: 'creator',
    law: '303-ФЗ',
    since: '2025-01-01',
    severity: 'block',
  },
  adult: {
    jurisdictions: ['AE', 'SA'],
    about: 'creator',
    law: 'Federal Decree-Law 55/2023; Mawthooq rules',
    since: '2026-02-01',
    severity: 'block',
  },
}

/** The rules that a brief's jurisdictions bring, in the order of the table. */
export const rulesOf = (jurisdictions: readonly Jurisdiction[]): RuleId[] =>
  ruleIds.filter((id) => rules[id].jurisdictions.some((one) => jurisdictions.includes(one)))

/** Where advertising is forbidden altogether: sites of Meta and sites that are blocked there. */
export const bannedPlatforms: Partial<Record<Jurisdiction, readonly Platform[]>> = {
  RU: ['instagram', 'x', 'linkedin'],
}

/** Pages with more followers than this must stand in the Russian registry. */
export const registryFrom = 10_000

export const adultAge = 18

/**
 * Where a length comes from: the platform's own limit of a post, guides that were read (see `openingGuides`), or a
 * cautious estimate of ours. No platform says how much of a caption it shows.
 */
export type OpeningSource = 'limit' | 'guides' | 'estimate'

/**
 * How many signs of a caption are read on a phone before a platform folds it away behind "more"; what is read at once
 * on the others. Where guides differ, the shorter length. Start values.
 */
export const openings: Record<Platform, { signs: number; source: OpeningSource }> = {
  instagram: { signs: 125, source: 'guides' },
  tiktok: { signs: 100, source: 'guides' },
  youtube: { signs: 100, source: 'estimate' },
  telegram: { signs: 300, source: 'estimate' },
  snapchat: { signs: 80, source: 'estimate' },
  x: { signs: 280, source: 'limit' },
  vkontakte: { signs: 200, source: 'estimate' },
  odnoklassniki: { signs: 200, source: 'estimate' },
  pinterest: { signs: 60, source: 'estimate' },
  linkedin: { signs: 140, source: 'guides' },
}

/** The guides behind the lengths, as they stood in November 2026. */
export const openingGuides = [
  'https://socialk.it/en/tools/social-media-character-limits',
  'https://countcharacters.net/instagram-caption-counter',
] as const
