import { z } from 'zod'
import { date } from '../form-fields.ts'

export const stageKinds = ['teaser', 'launch', 'sustain', 'review', 'own'] as const
export type StageKind = (typeof stageKinds)[number]

/** A phase of a campaign: what happens in it serves one end. `name` is empty where the kind's own name is meant. */
export type CampaignStage = {
  id: string
  kind: StageKind
  name: string
  startsOn: string
  endsOn: string
  /** Which part of the campaign's budget it may use, in percent; null where that is not planned. */
  budgetShare: number | null
  version: number
}

/** Each kind has a shape of its own and a colour that repeats it. */
export const stageShapes = {
  teaser: 'ring',
  launch: 'triangle',
  sustain: 'square',
  review: 'diamond',
  own: 'cross',
} as const satisfies Record<StageKind, string>

export const stageForm = z
  .object({
    kind: z.enum(stageKinds),
    name: z.string().trim().max(60).default(''),
    startsOn: date,
    endsOn: date,
    budgetShare: z
      .union([z.literal(''), z.coerce.number('number').int('number').min(0).max(100)])
      .nullish()
      .transform((value) => (typeof value === 'number' ? value : null)),
    version: z.coerce.number('number').int('number').min(0).default(0),
  })
  .refine(({ kind, name }) => kind !== 'own' || name !== '', { path: ['name'], message: 'required' })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'ends_before_start' })
export type StageForm = z.output<typeof stageForm>

/** More than this is a calendar nobody reads. */
export const mostStages = 12
