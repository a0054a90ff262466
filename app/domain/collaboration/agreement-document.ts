import { type Brief, kindOf } from '../campaign/brief.ts'
import type { OfferTerms } from '../campaign/brief-offer.ts'
import type { Money } from '../money.ts'
import { tightened } from './clock-table.ts'
import { waitsOfCourse } from './waits-ahead.ts'

type Person = { role: 'brand' | 'creator'; name: string; at: Date }

export type AgreementParts = {
  brand: string
  creator: string
  channel: { platform: string; handle: string }
  briefVersion: number
  /** As the offer changes it. */
  brief: Brief
  offer: { version: number; price: Money; terms: OfferTerms; note: string; by: Person }
  acceptedBy: Person
  feeBps: number
  zone: string
}

/**
 * Everything that was agreed, as one text: the parties and persons, the brief as it is agreed, price and fee, and the
 * clocks of that day. What is hashed is this text, so it is stored as it is and never put together again.
 */
export function agreementDocument({ offer, acceptedBy, ...agreed }: AgreementParts): string {
  const person = ({ role, name, at }: Person) => ({ role, name, at: at.toISOString() })
  return JSON.stringify({
    ...agreed,
    offer: { ...offer, by: person(offer.by) },
    acceptedBy: person(acceptedBy),
    clocks: waitsOfCourse(agreed.brief.shipsProduct, kindOf(agreed.brief)).flatMap(({ standing, clocks }) =>
      clocks.map(({ step, clock }) => ({
        ...standing,
        step,
        clock: tightened(clock, agreed.brief.clocks ?? {}),
      })),
    ),
  })
}
