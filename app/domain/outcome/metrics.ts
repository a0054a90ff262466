import { z } from 'zod'
import { text } from '../form-fields.ts'
import { largestPayload } from '../publication/forms.ts'
import type { Platform, Source } from '../channel/platforms.ts'
import { rateDefinition } from '../matching/engagement.ts'

export const metricNames = ['reach', 'views', 'likes', 'comments', 'shares', 'saves'] as const
export type MetricName = (typeof metricNames)[number]

/** The figures of a post on one day; null = not known, never zero. */
export type Metrics = Record<MetricName, number | null>

/** Figures with how they came to us and the calendar day they were read on. */
export type MetricsReading = Metrics & {
  source: Source
  takenOn: string
  /** The screenshot that they were typed from. */
  pictureKey: string | null
  /** The export that they stand in. */
  fileName: string | null
  recordedAt: Date
  /** Figures that looked wrong when they were entered and were said to be right. */
  doubts: MetricName[]
}

/** Digits as people type them, with separators and in Arabic-Indic figures; empty = not known. */
export const figure = z
  .string()
  .default('')
  .transform((text) =>
    text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\s,٬’']/g, ''),
  )
  .refine((text) => /^\d{0,12}$/.test(text), 'number')
  .transform((text) => (text === '' ? null : Number(text)))

/** A box that says that figures which looked wrong are right. */
export const sure = z
  .string()
  .default('')
  .transform((text) => text !== '')

/** What a platform's API answered about the post, and the day on which it did. */
export const metricPayloadForm = z.object({
  payload: text(largestPayload.signs),
  takenOn: z.iso.date('date'),
  sure,
})

/** Figures typed in by a creator or a brand. */
export const metricsForm = z
  .object({
    takenOn: z.iso.date('date'),
    reach: figure,
    views: figure,
    likes: figure,
    comments: figure,
    shares: figure,
    saves: figure,
    sure,
  })
  .refine((form) => metricNames.some((name) => form[name] !== null), {
    path: ['views'],
    message: 'required',
  })
export type MetricsForm = z.output<typeof metricsForm>

/**
 * What counts as engagement on the platform, added up; null when the platform's main count (likes, or saves of a
 * pin) is not known, for then a sum of the rest would only look like a figure.
 */
export function engagementsOf(platform: Platform, metrics: Metrics): number | null {
  const { counts } = rateDefinition(platform, 'views')
  if (metrics[counts[0]!] === null) return null
  return counts.reduce((sum, name) => sum + (metrics[name] ?? 0), 0)
}
