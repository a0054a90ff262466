import { z } from 'zod'
import { plusHours } from '../clock.ts'
import { moment, text } from '../form-fields.ts'
import { Refusal } from '../refusal.ts'

/** What staff can switch off. Each stops something new; what is under way goes on. */
export const switches = [
  'brand_sign_up',
  'creator_sign_up',
  'new_deals',
  'payments',
  'bank_payouts',
  'contests',
  'report_links',
  'channel_imports',
  'order_script',
  'search_export',
] as const
export type Switch = (typeof switches)[number]

/** How a switch was set last: `offSince` is null when it was set on. */
export type Setting = { offSince: Date | null; until: Date | null; reason: string; changedAt: Date }
/** A switch that is off. */
export type Off = { since: Date; until: Date | null; reason: string }

/** How a switch stands at a moment; undefined: it is on. */
export function offAt(setting: Setting | undefined, now: Date): Off | undefined {
  if (!setting?.offSince || (setting.until && setting.until <= now)) return undefined
  return { since: setting.offSince, until: setting.until, reason: setting.reason }
}

/** After this long without payments a brand has time again to pay for what it agreed to. */
const graceHours = 24

/** Whether somebody could not do a thing for the switch, now or until a day ago: then their silence means nothing. */
export function wasOffLately(setting: Setting | undefined, now: Date): boolean {
  if (!setting) return false
  const end = setting.offSince ? setting.until : setting.changedAt
  return end === null || now < plusHours(end, graceHours)
}

/** The no of a door that is switched off. */
export const switchedOff = (name: Switch, { since, reason }: Off) =>
  new Refusal('conflict', `switched_off.${name}`, { since: since.getTime(), reason })

const reason = text(300)
const name = z.enum(switches)

/** The forms of the page of switches; an empty `until` keeps a switch off until somebody sets it on. */
export const switchForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('off'),
    name,
    until: z.union([z.literal('').transform(() => null), moment]).default(null),
    reason,
  }),
  z.object({ do: z.literal('on'), name, reason }),
])
