import { describe, expect } from 'vitest'
import { roles, type Actor, type Role, system } from '../domain/actor.ts'
import { valueAt } from '../domain/form-data.ts'
import { plusDays } from '../domain/clock.ts'
import {
  isEnded,
  leadsFrom,
  type Standing,
  type Status,
  statuses,
  type StepName,
  stepNames,
  stepOf,
} from '../domain/collaboration/steps.ts'
import { Refusal } from '../domain/refusal.ts'
import { textsOf } from '../i18n/all.ts'
import { locales } from '../i18n/locale.ts'
import { test } from '../jobs/testing.ts'
import { applyToBrief } from './apply-to-brief.ts'
import { statusOf } from './chargeback.testing.ts'
import { giveHome, type Stand, takeForReal, tryAtGate } from './step-doors.testing.ts'

/** Where a deal begins, and the steps with which people and time bring it to a status. */
const ways: Record<Status, { begins?: 'applied'; steps: [StepName, Role][] }> = (() => {
  const accepted: [StepName, Role][] = [['accept-offer', 'creator']]
  const funded: [StepName, Role][] = [...accepted, ['fund', 'system']]
  const inReview: [StepName, Role][] = [...funded, ['submit-draft', 'creator']]
  const approved: [StepName, Role][] = [...inReview, ['approve-draft', 'brand']]
  const published: [StepName, Role][] = [...approved, ['publish-post', 'creator']]
  const verified: [StepName, Role][] = [...published, ['verify-post', 'brand']]
  const shipped: [StepName, Role][] = [...funded, ['ship-product', 'brand']]
  const disputed: [StepName, Role][] = [...inReview, ['open-dispute', 'brand']]
  const countered: [StepName, Role][] = [['counter-offer', 'creator']]
  return {
    invited: { steps: [] },
    applied: { begins: 'applied', steps: [] },
    countered: { steps: countered },
    offered: { steps: [...countered, ['make-offer', 'brand']] },
    accepted: { steps: accepted },
    funded: { steps: funded },
    shipped: { steps: shipped },
    received: { steps: [...shipped, ['receive-product', 'creator']] },
    in_review: { steps: inReview },
    revising: { steps: [...inReview, ['request-changes', 'brand']] },
    approved: { steps: approved },
    published: { steps: published },
    verified: { steps: verified },
    completed: { steps: [...verified, ['complete', 'system']] },
    declined: { steps: [['decline-offer', 'creator']] },
    withdrawn: { steps: [['withdraw-offer', 'brand']] },
    expired: { steps: [['expire', 'system']] },
    cancelled: { steps: [...accepted, ['cancel-unfunded', 'brand']] },
    disputed: { steps: disputed },
    settled: { steps: [...disputed, ['settle', 'staff']] },
    refunded: { steps: [...disputed, ['refund', 'staff']] },
  }
})()

type Setting = Omit<Stand, 'deal'>

/** A deal of its own brought to a status; its creator's payout account is open only where money must arrive. */
async function standIn(setting: Setting, { status, shipping }: Standing): Promise<Stand> {
  const { db, make, clock } = setting
  const { begins, steps } = ways[status]
  let deal = await make.scene({ brief: { shipsProduct: shipping !== 'none' } })
  if (begins) {
    const creator = await make.creator()
    const { draftDueOn } = await db
      .selectFrom('offers')
      .select('draftDueOn')
      .where('collaborationId', '=', deal.id)
      .executeTakeFirstOrThrow()
    const offer = { price: '4500', currency: 'SAR', draftDueOn, note: '' }
    const asked = { briefId: deal.briefId, channelId: creator.channelId, offer }
    deal = { ...deal, creator, id: await applyToBrief(db, creator, asked, clock.now) }
  }
  const stand = { ...setting, deal }
  for (const [step, role] of steps) {
    const isByTime = role === 'system' && stepOf(step).after
    await takeForReal(step, isByTime ? longAfter(stand) : stand, await actorOf(stand, role))
    if (step === 'fund' && shipping === 'addressed') await giveHome(stand)
  }
  expect(await statusOf(db, deal.id)).toBe(status)
  return stand
}

/** Time acts when its clock has run out. */
const longAfter = (stand: Stand): Stand => ({ ...stand, clock: { now: plusDays(stand.clock.now, 40) } })

async function actorOf({ make, deal }: Stand, role: Role): Promise<Actor> {
  if (role === 'system') return system
  return role === 'staff' ? make.staff() : deal[role]
}

/** The deals that walk here are ordinary work; a grant belongs to deals about rights. */
const isInTable = (step: StepName, standing: Standing, role: Role) =>
  stepOf(step).by.includes(role) && leadsFrom(step, standing)

/** Everywhere that a deal can stand: a product makes a difference once the money is held, and on its own way. */
const standings: Standing[] = statuses.flatMap((status): Standing[] => {
  if (status === 'shipped' || status === 'received') return [{ status, shipping: 'addressed' }]
  if (status === 'funded')
    return (['none', 'unaddressed', 'addressed'] as const).map((shipping) => ({ status, shipping }))
  return [{ status, shipping: 'none' }]
})
const nameOf = ({ status, shipping }: Standing) => (shipping === 'none' ? status : `${status} ${shipping}`)

/** What a no must be: a refusal of its kind, with a sentence for every reader. */
function expectRefusal(error: unknown, kind: Refusal['kind'], cell: string) {
  if (!(error instanceof Refusal)) throw error
  expect({ cell, kind: error.kind }).toEqual({ cell, kind })
  for (const locale of locales) {
    const { refusal } = textsOf[locale]
    const sentence = valueAt(refusal, error.code) ?? valueAt(refusal, `${error.code}_other`)
    if (typeof sentence !== 'string') expect.fail(`${cell}: ${error.code} has no sentence in ${locale}`)
  }
}

describe('every pair of status, step and role', () => {
  for (const standing of standings)
    test(`${nameOf(standing)}: the steps of others and of other moments are refused, and nothing is written`, async ({
      db,
      make,
      world,
      clock,
    }) => {
      const { status } = standing
      const stand = await standIn({ db, make, world, clock }, standing)
      let refused = 0
      for (const role of roles) {
        const actor = await actorOf(stand, role)
        for (const step of stepNames) {
          if (isInTable(step, standing, role)) continue
          const kind = stepOf(step).by.includes(role) ? 'conflict' : 'forbidden'
          const error = await tryAtGate(step, stand, actor).then(
            () => expect.fail(`${role} took ${step} in ${status}`),
            (reason: unknown) => reason,
          )
          expectRefusal(error, kind, `${role} · ${step} · ${status}`)
          refused += 1
        }
      }
      const inTable = roles.flatMap((role) => stepNames.filter((step) => isInTable(step, standing, role)))
      expect(refused).toBe(roles.length * stepNames.length - inTable.length)
      expect(await statusOf(db, stand.deal.id)).toBe(status)
    })

  for (const standing of standings.filter(({ status }) => !isEnded(status)))
    test(`${nameOf(standing)}: each step in the table is taken by its command`, async ({
      db,
      make,
      world,
      clock,
    }) => {
      const start = clock.now
      const status = nameOf(standing)
      for (const role of roles)
        for (const step of stepNames.filter((name) => isInTable(name, standing, role))) {
          clock.now = start
          const stand = await standIn({ db, make, world, clock }, standing)
          const actor = await actorOf(stand, role)
          const { opens, after, to } = stepOf(step)
          if (opens || (after && role === 'system')) {
            const early = await takeForReal(step, stand, actor).catch((reason: unknown) => reason)
            expectRefusal(early, 'conflict', `${role} · ${step} · ${status}, too early`)
            clock.now = plusDays(clock.now, 40)
          }
          await takeForReal(step, stand, actor)
          const reached = await statusOf(db, stand.deal.id)
          expect(`${role} · ${step} · ${status} → ${reached}`).toBe(`${role} · ${step} · ${status} → ${to}`)
        }
    })

  test('every status has a way out but the seven ends', () => {
    const ended = statuses.filter((status) => !stepNames.some((step) => stepOf(step).from.includes(status)))
    expect(statuses.filter(isEnded)).toEqual(ended)
    expect(ended).toEqual([
      'completed',
      'declined',
      'withdrawn',
      'expired',
      'cancelled',
      'settled',
      'refunded',
    ])
  })
})
