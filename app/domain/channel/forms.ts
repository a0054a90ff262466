import { z } from 'zod'
import { choices, date } from '../form-fields.ts'
import { interests, languages } from '../campaign/strategy.ts'
import { issue } from '../form-issue.ts'
import { currencies, currencyCodes, isCurrency, parseMajor } from '../money.ts'
import { readCount } from './count-text.ts'
import { formats } from './platforms.ts'
import { askProofForm, beginProofForm } from './proof.ts'
import { recogniseProfile } from './profile-url.ts'

const most = 2_000_000_000

/** A count as people write it, "12,500" or "1.2M"; empty is unknown. */
const count = z
  .string()
  .trim()
  .max(30)
  .default('')
  .transform((text, context) => {
    const read = readCount(text, { isWhole: true, most })
    if ('count' in read) return read.count
    context.addIssue({ code: 'custom', message: 'number' })
    return z.NEVER
  })

const topicsMost = 6

/** A channel as its creator declares it. Followers and views are declared, and shown as such. */
export const channelForm = z.object({
  part: z.literal('channel'),
  url: z
    .string()
    .trim()
    .min(1, 'required')
    .max(500)
    .refine((text) => text === '' || recogniseProfile(text) !== undefined, 'profile_url'),
  followers: count,
  averageViews: count,
  language: z.enum(languages),
  topics: choices(z.array(z.enum(interests)).max(topicsMost, issue('too_many', { count: topicsMost }))),
})
export type ChannelForm = z.output<typeof channelForm>

/** What a channel asks for each format, in one currency; an empty price takes the format off the list. */
export const packagesForm = z
  .object({
    part: z.literal('packages'),
    channelId: z.uuid(),
    currency: z.enum(currencyCodes as [string, ...string[]]),
    prices: z.partialRecord(z.enum(formats), z.string().trim().max(20)).default({}),
  })
  .superRefine(({ currency, prices }, context) => {
    if (!isCurrency(currency)) return
    for (const [format, typed] of Object.entries(prices)) {
      if (!typed) continue
      const price = parseMajor(typed, currency)
      const message = !price || price.amount === 0 ? 'amount' : undefined
      const isLow = price !== undefined && price.amount < currencies[currency].least
      const complaint = message ?? (isLow ? 'amount_too_low' : undefined)
      if (complaint) context.addIssue({ code: 'custom', path: ['prices', format], message: complaint })
    }
  })
export type PackagesForm = z.output<typeof packagesForm>

/** Of which channel a file of followers is, and the day it was made. The file itself comes beside it, named `followers`. */
export const followerSampleForm = z.object({
  part: z.literal('sample'),
  channelId: z.uuid(),
  collectedOn: date,
})
export type FollowerSampleForm = z.output<typeof followerSampleForm>

/** The forms of a creator's channels page; the button that was pressed says which. */
export const channelsForm = z.discriminatedUnion('part', [
  channelForm,
  packagesForm,
  followerSampleForm,
  beginProofForm,
  askProofForm,
])
export type ChannelsForm = z.output<typeof channelsForm>
