import type { Platform } from '../channel/platforms.ts'
import { type Currency, type Money, currencies } from '../money.ts'
import { type Forecast, type LogNormal, intervalOf, meanOf } from './forecast.ts'

/** 10 %, 50 % and 90 % points in minor units of the currency. */
export type MoneyInterval = { low: number; mid: number; high: number; currency: Currency }

/** Major units of a currency per US dollar. */
export type Rates = Readonly<Record<Currency, number>>

/** START VALUES for comparing prices, not for moving money; give `rankChannels` the installation's own. */
export const startRates: Rates = {
  USD: 1,
  EUR: 0.88,
  GBP: 0.76,
  AED: 3.6725,
  SAR: 3.75,
  QAR: 3.64,
  EGP: 49,
  MAD: 9.4,
  RUB: 84,
  KWD: 0.307,
  BHD: 0.376,
  OMR: 0.3845,
  JOD: 0.709,
  TND: 2.95,
  CHF: 0.82,
  CAD: 1.39,
  HUF: 345,
  TWD: 31,
  ISK: 125,
  BIF: 2950,
  CLP: 950,
  DJF: 178,
  GNF: 8650,
  JPY: 150,
  KMF: 433,
  KRW: 1390,
  MGA: 4500,
  PYG: 7600,
  RWF: 1440,
  UGX: 3650,
  VND: 26000,
  VUV: 119,
  XAF: 577,
  XOF: 577,
  XPF: 105,
}

/**
 * START VALUES: USD per 1,000 views of a post that has 20,000 (market.md 4.2 D; from `telegram` on derived). Replaced
 * by the installation's own deals once there are enough.
 */
const startCpm: Record<Platform, number> = {
  instagram: 13,
  tiktok: 9,
  youtube: 24,
  telegram: 10,
  snapchat: 7,
  x: 6,
  vkontakte: 5,
  odnoklassniki: 4,
  pinterest: 6,
  linkedin: 25,
}
const referenceViews = 20_000
/** γ1: a price grows slower than the views. */
const viewsPower = 0.85
/** γ2: what engagement above the peers' adds. */
const liftPower = 0.15
/** sd of ln price around the expectation. */
const residual = 0.6
/** Price level by the channel's country (market.md 4.2 D); Russian-speaking ones derived; 1 where not known. */
const levels: Record<string, number> = Object.fromEntries(
  Object.entries({
    'AE KW QA BH OM': 0.9,
    SA: 0.85,
    'EG JO LB IQ MA TN DZ': 0.6,
    'RU KZ BY': 0.5,
    UZ: 0.4,
  }).flatMap(([countries, level]) => countries.split(' ').map((country) => [country, level])),
)

/** ln price = γ0(platform, country) + .85 ln V + .15 (E - μ); in US dollars per post. */
export function expectedPrice(
  platform: Platform,
  country: string | null,
  { views }: Pick<Forecast, 'views'>,
  lift: number,
): LogNormal {
  const level = (country && levels[country]) || 1
  const reference = Math.log((startCpm[platform] * level * referenceViews) / 1000)
  return {
    log: reference + viewsPower * (views.log - Math.log(referenceViews)) + liftPower * lift,
    sd: Math.hypot(residual, viewsPower * views.sd),
  }
}

/** Minor units of one currency as US dollars. */
export const inDollars = ({ amount, currency }: Money, rates: Rates): number =>
  amount / 10 ** currencies[currency].digits / rates[currency]

/** Whole minor units of `currency` for US dollars. */
export const fromDollars = (dollars: number, currency: Currency, rates: Rates): Money => ({
  amount: Math.round(dollars * rates[currency] * 10 ** currencies[currency].digits),
  currency,
})

/**
 * What a channel costs. `asked` as the channel named it; everything else in one currency. `expected` per package of
 * posts; `cpm`, `cpe` per 1,000 views and per engagement, `cpmTarget` per 1,000 real people of the target, from the
 * asked price, or the expected one where none is asked. `gap` = ln(expected / asked), above 0 = cheaper than expected,
 * null when nothing is asked.
 */
export type Price = {
  asked: Money | null
  expected: MoneyInterval
  cpm: MoneyInterval
  cpmTarget: MoneyInterval
  cpe: MoneyInterval
  gap: number | null
}

export type Package = { asked: Money | null; posts: number }

/** `reachTarget` people of the target reached by the package, ln sd included. */
export function priceOf(
  { asked, posts }: Package,
  expectedPerPost: LogNormal,
  { views, engagements }: Forecast,
  reachTarget: LogNormal,
  currency: Currency,
  rates: Rates,
): Price {
  const expected = { log: expectedPerPost.log + Math.log(posts), sd: expectedPerPost.sd }
  const dollars = asked && asked.amount > 0 ? inDollars(asked, rates) : null
  const price = dollars === null ? expected : { log: Math.log(dollars), sd: 0 }
  const scale = rates[currency] * 10 ** currencies[currency].digits
  const money = (x: LogNormal): MoneyInterval => {
    const { low, mid, high } = intervalOf(x)
    return { low: minor(low, scale), mid: minor(mid, scale), high: minor(high, scale), currency }
  }
  const per = (of: LogNormal, unit: number) =>
    money({ log: price.log + Math.log(unit / Math.max(1e-9, meanOf(of))), sd: Math.hypot(price.sd, of.sd) })
  const inPackage = (of: LogNormal): LogNormal => ({ log: of.log + Math.log(posts), sd: of.sd })
  return {
    asked,
    expected: money(expected),
    cpm: per(inPackage(views), 1000),
    cpmTarget: per(reachTarget, 1000),
    cpe: per(inPackage(engagements), 1),
    gap: dollars === null ? null : expected.log - price.log,
  }
}

/** The nearest whole minor unit that is still an exact integer. */
const minor = (major: number, scale: number) => Math.min(Number.MAX_SAFE_INTEGER, Math.round(major * scale))

/** What a first offer starts from: the asked price, in the offer's currency, else what is expected, in two figures. */
export function firstOffer({ asked, expected }: Price, currency: Currency, rates: Rates = startRates): Money {
  if (asked?.currency === currency) return asked
  const dollars = inDollars(asked ?? { amount: expected.mid, currency: expected.currency }, rates)
  const { amount } = fromDollars(dollars, currency, rates)
  const { digits, grain, least } = currencies[currency]
  const step = Math.max(grain, 10 ** digits, 10 ** (Math.floor(Math.log10(Math.max(1, amount))) - 1))
  return { amount: Math.max(least, Math.round(amount / step) * step), currency }
}
