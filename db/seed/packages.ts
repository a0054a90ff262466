import { type Format, type Platform, formatsOf } from '../../app/domain/channel/platforms.ts'
import { expectedPrice, startRates } from '../../app/domain/matching/price.ts'
import { currencies, type Currency, type Money } from '../../app/domain/money.ts'
import type { Random } from './random.ts'

export type SeedPackage = { format: Format; price: Money }

/** What a format costs against the platform's plain post. */
const factors: Record<Format, number> = {
  post: 1,
  story: 0.4,
  reel: 1.15,
  video: 1.25,
  live: 1.8,
  pin: 0.8,
  thread: 0.9,
  contest: 1.3,
  'community-post': 0.5,
}

/** One to three offers at published prices per thousand views, in round amounts of the creator's currency. */
export function inventPackages(
  random: Random,
  channel: { platform: Platform; country: string; currency: Currency; medianViews: number },
): SeedPackage[] {
  const { platform, country, currency, medianViews } = channel
  const { log } = expectedPrice(platform, country, { views: { log: Math.log(medianViews), sd: 0.5 } }, 0)
  const own = random.logNormal(1, 0.35)
  const [main, ...others] = formatsOf[platform]
  const formats = [main!, ...random.some(others, random.whole(0, 2))]
  return formats.map((format) => {
    const major = Math.exp(log) * factors[format] * own * random.logNormal(1, 0.08) * startRates[currency]
    return { format, price: roundAmount(major, currency) }
  })
}

/** Two significant digits, at least what can be held as a payment, on the currency's grain. */
function roundAmount(major: number, currency: Currency): Money {
  const { digits, least, grain } = currencies[currency]
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, major))) - 1))
  const minor = Math.round(major / step) * step * 10 ** digits
  const amount = Math.max(least, Math.round(minor / grain) * grain)
  return { amount, currency }
}
