import { z } from 'zod'
import { text } from '../form-fields.ts'
import { type Finding, findingsOf } from './check.ts'
import type { Facts } from './facts.ts'
import { type RuleId, ruleIds } from './rules.ts'

/** Staff's word that one rule does not hold a deal up, with its reason for both sides to read. */
export type Waiver = {
  collaborationId: string
  rule: RuleId
  reason: string
  author: string
  waivedAt: Date
  brandName: string
  creatorName: string
}

export const waiverForm = z.object({ rule: z.enum(ruleIds), reason: text(1_000) })
export type WaiverForm = z.output<typeof waiverForm>

/** The token of the Russian register, as the brand gets it for one piece of advertising. */
export const eridForm = z.object({
  erid: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{8,64}$/, 'erid'),
})

/** What was found, with what staff has said of it. */
export type Judged = Finding & { waiver: Pick<Waiver, 'reason' | 'author' | 'waivedAt'> | null }

/** What disclosure and licence rules say of a deal on a day, and the token of the Russian register that the brand gave. */
export type ComplianceView = { findings: Judged[]; erid: string }

/** The findings of a deal, those that hold it up first. */
export function judge(facts: Facts, waivers: readonly Waiver[]): Judged[] {
  const all = findingsOf(facts).map((finding) => ({
    ...finding,
    waiver: waivers.find(({ rule }) => rule === finding.rule) ?? null,
  }))
  return [...all.filter(isBlocking), ...all.filter((finding) => !isBlocking(finding))]
}

/** Whether a finding keeps a draft from being approved and a post from being published. */
export const isBlocking = ({ severity, waiver }: Judged) => severity === 'block' && !waiver
