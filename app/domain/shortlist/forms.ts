import { z } from 'zod'
import { text } from '../form-fields.ts'
import { issue } from '../form-issue.ts'
import { most } from './shortlist.ts'

const name = text(most.name)

/** Tags as people type them, with commas of either script between; each once, in their order. */
const tags = z
  .string()
  .max(1_000)
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[,،؛;\n]/)
        .map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/g, ' '))
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= most.tags, issue('too_many', { count: most.tags }))
  .refine((list) => list.every((tag) => tag.length <= most.tag), issue('too_long', { count: most.tag }))

/**
 * A channel goes on a list that is there, or on a new one. `back`: where the reader came from; `stay`: a page that is
 * awake has sent it and goes nowhere.
 */
export const addForm = z
  .object({
    channelId: z.uuid('choice'),
    shortlistId: z.union([z.literal(''), z.uuid('choice')]).default(''),
    name: z.string().trim().max(most.name).default(''),
    campaignId: z.union([z.literal(''), z.uuid()]).default(''),
    back: z.string().max(2_000).default(''),
    stay: z.literal('on').optional(),
  })
  .refine(({ shortlistId, name: typed }) => shortlistId !== '' || typed !== '', {
    path: ['name'],
    message: 'required',
  })
export type AddForm = z.output<typeof addForm>

export const createForm = z.object({
  name,
  campaignId: z.union([z.literal(''), z.uuid('choice')]).default(''),
})

const channelId = z.uuid('choice')

/** What is done to one list; the button that was pressed says which. */
export const shortlistForm = z.discriminatedUnion('part', [
  z.object({ part: z.literal('rename'), name }),
  z.object({ part: z.literal('note'), channelId, note: z.string().trim().max(most.note).default(''), tags }),
  z.object({
    part: z.literal('move'),
    channelId,
    place: z.coerce.number('number').int('number').min(1).max(100_000),
  }),
  z.object({ part: z.literal('remove'), channelId }),
  z.object({ part: z.literal('delete') }),
  z.object({
    part: z.literal('restore'),
    version: z.coerce.number('number').int('number').min(1).max(100_000),
  }),
])
export type ShortlistForm = z.output<typeof shortlistForm>
