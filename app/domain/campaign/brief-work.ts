import { z } from 'zod'
import { formats, formatsOf, platforms } from '../channel/platforms.ts'
import { choices, date, text } from '../form-fields.ts'
import { type Currency, isCurrency, parseMajor } from '../money.ts'
import { block, type Complain, count, optional, rows, webAddress } from './brief-fields.ts'
import { countries } from './strategy.ts'

export const deliverable = z
  .object({ platform: z.enum(platforms), format: z.enum(formats), quantity: count(1, 50) })
  .refine(({ platform, format }) => formatsOf[platform].includes(format), {
    path: ['format'],
    message: 'format_not_there',
  })
export type Deliverable = z.output<typeof deliverable>

export const deliverables = rows(deliverable, 20, 'quantity').refine((all) => all.length > 0, 'required')

/** A contest or giveaway: what is to be won, by which rules, until when. */
export const contestBlock = block(
  z.object({
    prize: optional(300),
    rulesUrl: webAddress,
    conditions: optional(1_000),
    endsOn: z.union([z.literal(''), date]).default(''),
    winners: z.union([z.literal(''), count(1, 1_000)]).default(''),
  }),
)
export type Contest = NonNullable<z.output<typeof contestBlock>>

type Worked = { deliverables: Deliverable[]; contest: Contest | null; publishFrom: string }

/** While another line is wrong, the empty ones are not dropped yet. */
export const hasContest = ({ deliverables: asked }: { deliverables: readonly (Deliverable | null)[] }) =>
  asked.some((line) => line?.format === 'contest')

/** Where a contest is asked for, what people win and until when has to be said; its rules may follow. */
export function checkContest({ contest, publishFrom, ...brief }: Worked, complain: Complain) {
  if (!hasContest(brief)) return
  if (!contest?.prize) complain('contest.prize', 'required')
  if (!contest?.conditions) complain('contest.conditions', 'required')
  if (!contest?.winners) complain('contest.winners', 'required')
  if (!contest?.endsOn) complain('contest.endsOn', 'required')
  else if (contest.endsOn < publishFrom) complain('contest.endsOn', 'contest_ends_early')
}

/** What a product is, is worth, and whether the creator keeps it. The value is in major units of the brief's currency. */
export const shipmentBlock = block(
  z.object({
    what: optional(300),
    value: optional(20),
    after: z.enum(['keep', 'return']).default('keep'),
    countries: choices(z.array(z.enum(countries))),
  }),
  'after',
)
export type Shipment = NonNullable<z.output<typeof shipmentBlock>>

/** What the product is worth; undefined where the brief does not say. */
export const valueOf = ({ value }: Pick<Shipment, 'value'>, currency: Currency) =>
  value ? parseMajor(value, currency) : undefined

/** What a product costs that the creator keeps; undefined where none is sent, it comes back, or its value is not said. */
export const givenAway = ({ shipment, currency }: { shipment: Shipment | null; currency: string }) =>
  shipment?.after === 'keep' ? valueOf(shipment, currency as Currency) : undefined

export function checkShipment(
  { shipment, currency }: { shipment: Shipment | null; currency: string },
  complain: Complain,
) {
  if (shipment?.value && isCurrency(currency) && !valueOf(shipment, currency))
    complain('shipment.value', 'amount')
}

export const mostReferences = 6

/** What the work may look like: an address, a kept picture (by its key) or both, with a word on it. */
export const references = rows(
  z
    .object({
      url: webAddress,
      note: optional(300),
      picture: z.union([z.literal(''), z.string().regex(/^[0-9a-f-]{36}\.webp$/)]).default(''),
    })
    .refine(({ url, picture, note }) => url || picture || note, { path: ['url'], message: 'required' }),
  mostReferences,
).default([])
export type Reference = z.output<typeof references>[number]

/** More parts than this are a campaign, not a deal. */
export const mostParts = 4

/** A part of the price that is paid and released by itself; `dueOn` may be empty on the last one. */
const part = z.object({
  title: text(80),
  share: count(1, 99),
  dueOn: z.union([z.literal(''), date]).default(''),
})

/** Either nothing, the price is then paid at once, or two to four parts that make a hundred percent. */
export const parts = rows(part, mostParts)
  .refine(
    (all) => all.length === 0 || (all.length > 1 && all.reduce((sum, { share }) => sum + share, 0) === 100),
    'parts_make_hundred',
  )
  .default([])

export function checkParts(form: { parts: z.output<typeof parts>; publishTo: string }, complain: Complain) {
  form.parts.slice(0, -1).forEach(({ dueOn }, index) => {
    const before = form.parts[index - 1]?.dueOn ?? ''
    if (!dueOn) complain(`parts.${index}.dueOn`, 'required')
    else if (dueOn < before || dueOn > form.publishTo) complain(`parts.${index}.dueOn`, 'part_out_of_order')
  })
}
