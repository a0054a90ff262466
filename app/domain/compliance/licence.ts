import { z } from 'zod'
import type { Platform } from '../channel/platforms.ts'
import { date, text } from '../form-fields.ts'

export const licenceKinds = ['ae-advertiser-permit', 'sa-mawthooq', 'ru-registry'] as const
export type LicenceKind = (typeof licenceKinds)[number]

export const licenceStatuses = ['declared', 'verified', 'refused'] as const
export type LicenceStatus = (typeof licenceStatuses)[number]

/**
 * A licence or permit that a creator holds; `validUntil` is a calendar day, null where it does not end. `channel` is the page
 * that a registry entry is about, `picture` the key of its paper's picture.
 */
export type Licence = {
  id: string
  kind: LicenceKind
  number: string
  holder: string
  validUntil: string | null
  status: LicenceStatus
  /** Why staff refused it. */
  reason: string
  channel: { id: string; platform: Platform; handle: string; url: string } | null
  picture: string | null
}

/** How the number of each kind is written. Start values: registers change their forms. */
export const licenceNumbers: Record<LicenceKind, RegExp> = {
  'ae-advertiser-permit': /^[A-Z]{0,4}-?\d{4,10}$/i,
  'sa-mawthooq': /^\d{4,10}$/,
  'ru-registry': /^\d{3,12}$/,
}

/** Where each is applied for, as far as the address is known to last; the office is named in words for all of them. */
export const licenceOffices: Partial<Record<LicenceKind, string>> = {
  'ae-advertiser-permit': 'https://uaemc.gov.ae/',
  'ru-registry': 'https://www.gosuslugi.ru/',
}

/** Kinds that end on a day; a registry entry stays until it is taken out. */
export const endingKinds: readonly LicenceKind[] = ['ae-advertiser-permit', 'sa-mawthooq']

/** Kinds that are given for one page, not to a person. */
export const perPageKinds: readonly LicenceKind[] = ['ru-registry']

export const licenceForm = z
  .object({
    kind: z.enum(licenceKinds),
    number: text(40),
    holder: text(160),
    validUntil: z.union([z.literal(''), date]).default(''),
    channelId: z.union([z.literal(''), z.uuid()]).default(''),
  })
  .superRefine((form, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!licenceNumbers[form.kind].test(form.number)) complain('number', 'licence_number')
    if (endingKinds.includes(form.kind) && !form.validUntil) complain('validUntil', 'required')
    if (perPageKinds.includes(form.kind) && !form.channelId) complain('channelId', 'required')
  })
  // What is given to a person names no page, whatever stands in the form.
  .transform((form) => ({ ...form, channelId: perPageKinds.includes(form.kind) ? form.channelId : '' }))
export type LicenceForm = z.output<typeof licenceForm>

/** Staff's word on a licence; a refusal gives its reason. */
export const licenceCheckForm = z
  .object({
    licence: z.uuid(),
    verdict: z.enum(['verified', 'refused']),
    reason: z.string().trim().max(500).default(''),
  })
  .refine(({ verdict, reason }) => verdict === 'verified' || reason !== '', {
    path: ['reason'],
    message: 'required',
  })

export const birthForm = z.object({ bornOn: date })

/** Why a licence of a kind does not serve a page on a day; null when one does. The best one counts. */
export function lackOf(
  licences: readonly Licence[],
  kind: LicenceKind,
  { channelId, today }: { channelId: string; today: string },
): 'missing' | 'refused' | 'expired' | null {
  const own = licences.filter(
    (licence) => licence.kind === kind && (!perPageKinds.includes(kind) || licence.channel?.id === channelId),
  )
  const isOver = ({ validUntil }: Licence) => validUntil !== null && validUntil < today
  if (own.some((licence) => licence.status !== 'refused' && !isOver(licence))) return null
  if (own.some((licence) => licence.status !== 'refused')) return 'expired'
  return own.length > 0 ? 'refused' : 'missing'
}

/** Whole years on a day. Both are calendar days. */
export function ageOn(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years
}
