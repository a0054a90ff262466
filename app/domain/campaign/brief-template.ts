import { plusCalendarDays } from '../calendar-day.ts'
import { type Format, formatsOf, type Platform } from '../channel/platforms.ts'
import { currencies, type Currency, majorText, money } from '../money.ts'
import { templatesAr } from './brief-templates/ar.ts'
import { templatesEn } from './brief-templates/en.ts'
import { templatesRu } from './brief-templates/ru.ts'
import type { Objective } from './strategy.ts'

export const industries = [
  'food',
  'beauty',
  'fashion',
  'technology',
  'travel',
  'education',
  'finance',
  'apps',
] as const
export type Industry = (typeof industries)[number]

/** What a brand of an industry usually says, in one language. `thing` stands in the title. */
export type IndustryWords = {
  thing: string
  product: string
  tone: string
  mustSay: string[]
  mustNotSay: string[]
  hashtags: string[]
  category: string
  /** What is sent to the creator; empty where nothing is. */
  sent: string
}

/** What an objective adds, in one language; `{thing}` in the title is the industry's. */
export type ObjectiveWords = { title: string; ask: string }

export type TemplateWords = {
  industries: Record<Industry, IndustryWords>
  objectives: Record<Objective, ObjectiveWords>
}

type Shape = {
  formats: readonly Format[]
  draft: number
  window: number
  live: number
  rights: { use: 'organic' | 'paid'; days: number }
  exclusivity: number
}

/** What serves an objective: formats in the order of preference, and days. */
const shapes: Record<Objective, Shape> = {
  awareness: {
    formats: ['reel', 'video', 'story', 'post', 'pin'],
    draft: 10,
    window: 10,
    live: 30,
    rights: { use: 'paid', days: 90 },
    exclusivity: 14,
  },
  inform: {
    formats: ['video', 'thread', 'post', 'reel', 'story', 'pin'],
    draft: 14,
    window: 14,
    live: 90,
    rights: { use: 'organic', days: 180 },
    exclusivity: 14,
  },
  leads: {
    formats: ['story', 'post', 'video', 'pin'],
    draft: 8,
    window: 7,
    live: 30,
    rights: { use: 'organic', days: 60 },
    exclusivity: 30,
  },
  sales: {
    formats: ['reel', 'story', 'video', 'post', 'pin'],
    draft: 8,
    window: 10,
    live: 60,
    rights: { use: 'organic', days: 90 },
    exclusivity: 30,
  },
}

/** Regulated goods keep the creator away from rivals longer, whatever the objective. */
const longer: Partial<Record<Industry, number>> = { finance: 60, beauty: 30 }

const words = { en: templatesEn, ar: templatesAr, ru: templatesRu } as const
export type TemplateLocale = keyof typeof words

export const templateOf = (industry: Industry, objective: Objective, locale: TemplateLocale) => ({
  industry: words[locale].industries[industry],
  objective: words[locale].objectives[objective],
})

type Setting = {
  industry: Industry
  objective: Objective
  locale: TemplateLocale
  platforms: readonly Platform[]
  currency: Currency
  /** The day from which the days of the template are counted. */
  today: string
}

/** A brief's form as a template fills it. Every field may be changed, and what is missing is the brand's to say. */
export function filledTemplate({ industry, objective, locale, platforms, currency, today }: Setting) {
  const { industry: what, objective: aim } = templateOf(industry, objective, locale)
  const shape = shapes[objective]
  const publishFrom = plusCalendarDays(today, shape.draft + 4)
  const publishTo = plusCalendarDays(publishFrom, shape.window)
  const { least } = currencies[currency]
  return {
    title: aim.title.replace('{thing}', what.thing),
    product: what.product,
    tone: what.tone,
    deliverables: platforms.slice(0, 3).map((platform, at) => ({
      platform,
      format: shape.formats.find((format) => formatsOf[platform].includes(format)) ?? formatsOf[platform][0]!,
      quantity: at === 0 ? 2 : 1,
    })),
    mustSay: [...what.mustSay, aim.ask].join('\n'),
    mustNotSay: what.mustNotSay.join('\n'),
    hashtags: what.hashtags.join('\n'),
    draftDueOn: plusCalendarDays(today, shape.draft),
    publishFrom,
    publishTo,
    liveDays: shape.live,
    includedRevisions: 2,
    rightsUse: shape.rights.use,
    rightsUntil: plusCalendarDays(publishTo, shape.rights.days),
    exclusivityDays: longer[industry] ?? shape.exclusivity,
    exclusivityCategory: what.category,
    shipsProduct: what.sent !== '',
    shipment: { what: what.sent, after: 'keep' },
    priceFrom: majorText(money(least * 40, currency)),
    priceTo: majorText(money(least * 120, currency)),
    currency,
  }
}
