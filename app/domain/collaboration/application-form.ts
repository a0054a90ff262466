import { z } from 'zod'
import { lines } from '../campaign/brief-fields.ts'
import { text } from '../form-fields.ts'
import { offerForm } from './forms.ts'

export const mostSamples = 5

const isAddress = (line: string) => /^https?:\/\//.test(line) && URL.canParse(line)

/** A bid on an open brief: a price and a day, the channel it is for, why this creator, and links to earlier work. */
export const applicationForm = offerForm.safeExtend({
  channelId: z.uuid('choice'),
  note: text(2_000),
  samples: lines(mostSamples).refine((links) => links.every(isAddress), 'url'),
})
export type ApplicationForm = z.output<typeof applicationForm>

/** What a creator sends beside the price. `picture` is the key of a kept picture. */
export type Application = { pitch: string; samples: string[]; picture: string | null }
