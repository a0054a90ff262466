import { z } from 'zod'
import { choices, date, text } from '../form-fields.ts'
import { type Platform, platforms } from '../channel/platforms.ts'
import { currencyCodes, type Money } from '../money.ts'

export const campaignStatuses = ['draft', 'open', 'running', 'closed'] as const
export type CampaignStatus = (typeof campaignStatuses)[number]

export const objectives = ['awareness', 'inform', 'leads', 'sales'] as const
export type Objective = (typeof objectives)[number]

export const tasks = [
  'site-traffic',
  'landing-page',
  'shop',
  'marketplace',
  'community',
  'awareness',
  'customer-care',
  'involvement',
] as const
export type Task = (typeof tasks)[number]

/** The figure a campaign is judged by follows from its objective. */
export const kpis = ['cpm', 'cpe', 'cpc', 'cpl', 'cpa', 'roas'] as const
export type Kpi = (typeof kpis)[number]
export const kpiOf: Record<Objective, Kpi> = { awareness: 'cpm', inform: 'cpe', leads: 'cpl', sales: 'roas' }

export const ageBuckets = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const
export const genders = ['female', 'male'] as const
export const languages = ['ar', 'en', 'ru', 'fr', 'tr', 'es', 'hi', 'ur', 'fa', 'de'] as const
export const countries = [
  'SA',
  'AE',
  'KW',
  'QA',
  'BH',
  'OM',
  'EG',
  'JO',
  'LB',
  'IQ',
  'MA',
  'TN',
  'DZ',
  'RU',
  'KZ',
  'BY',
  'UZ',
  'TR',
  'US',
  'GB',
  'DE',
  'FR',
  'ES',
  'IN',
  'PK',
  'ID',
  'BR',
] as const

/** Interests of audiences and topics of channels are named from one list, so that they can be compared. */
export const interests = [
  'beauty',
  'fashion',
  'food',
  'coffee',
  'fitness',
  'health',
  'travel',
  'family',
  'parenting',
  'education',
  'books',
  'technology',
  'gaming',
  'cars',
  'sports',
  'football',
  'music',
  'film',
  'comedy',
  'art',
  'photography',
  'home',
  'gardening',
  'pets',
  'finance',
  'business',
  'news',
  'science',
  'nature',
  'crafts',
] as const
export type Interest = (typeof interests)[number]

const list = <T extends readonly [string, ...string[]]>(values: T) => choices(z.array(z.enum(values)))

/** Why each platform: by its name, without those that nothing is said of. */
const reasons = z
  .partialRecord(z.enum(platforms), z.string().trim().max(300))
  .default({})
  .transform(
    (said) =>
      Object.fromEntries(Object.entries(said).filter(([, why]) => why)) as Partial<Record<Platform, string>>,
  )

/** A brand's strategy as its form posts it; lists may be empty, which means "any". */
export const strategyForm = z
  .object({
    name: text(120),
    objective: z.enum(objectives),
    task: z.enum(tasks),
    concept: z.string().trim().max(2_000).default(''),
    ages: list(ageBuckets),
    genders: list(genders),
    targetCountries: list(countries).refine((chosen) => chosen.length > 0, 'required'),
    targetLanguages: list(languages),
    interests: list(interests),
    platforms: list(platforms).refine((chosen) => chosen.length > 0, 'required'),
    reasons,
    budget: text(20),
    currency: z.enum(currencyCodes as [string, ...string[]]),
    startsOn: date,
    endsOn: date,
    successMeasure: text(300),
  })
  .refine((form) => form.endsOn >= form.startsOn, { path: ['endsOn'], message: 'ends_before_start' })

export type StrategyForm = z.output<typeof strategyForm>

/** What of the strategy is stored as one document beside the columns that queries need. */
export type Strategy = Pick<
  StrategyForm,
  | 'objective'
  | 'task'
  | 'concept'
  | 'ages'
  | 'genders'
  | 'targetCountries'
  | 'targetLanguages'
  | 'interests'
  | 'platforms'
  | 'successMeasure'
> & {
  /** Absent in what was stated before reasons were asked for. */
  reasons?: StrategyForm['reasons']
}

/** A change of a strategy names the version that its writer saw. */
export const strategyChangeForm = strategyForm.safeExtend({
  version: z.coerce.number('number').int('number').min(1),
})
export type StrategyChangeForm = z.output<typeof strategyChangeForm>

/** Everything a strategy says, as a version of it is kept. */
export type StatedStrategy = Strategy & { name: string; budget: Money; startsOn: string; endsOn: string }

/** The parts of a strategy in which two versions differ. */
export function changedParts(before: StatedStrategy, after: StatedStrategy): (keyof StatedStrategy)[] {
  const names = Object.keys({ ...before, ...after }) as (keyof StatedStrategy)[]
  return names.filter((name) => said(before[name]) !== said(after[name]))
}

/** A value as text, whatever the order of its keys; what is not said is as good as empty. */
const said = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : JSON.stringify(value ?? [])

/** The buttons that end a campaign or put it away. */
export const campaignEndForm = z.object({ press: z.enum(['close', 'archive', 'restore']) })
