import { answerMoreTime } from '#app/commands/answer-more-time.ts'
import { askMoreTime } from '#app/commands/ask-more-time.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Act } from './act.ts'
import { isTooLong, mayBePutOff, type Model, moveTo, twoDaysMore } from './model.ts'
import type { Real } from './stage.ts'

type Side = 'brand' | 'creator'

const ask = (by: Side): Act => ({
  allowed: (model) => mayBePutOff(model) && !model.asked && !isTooLong(model, twoDaysMore(model)),
  model: (model) => {
    model.asked = { by, day: twoDaysMore(model) }
  },
  real: async ({ db, id, model, [by]: actor }, now) => {
    const dueOn = model.dueAt === null ? '2027-01-01' : twoDaysMore(model)
    const issue = await askMoreTime(db, actor, id, { dueOn, reason: 'The light was wrong' }, now)
    if (issue) throw new Refusal('conflict', 'more_time.beyond_hold')
  },
})

const answer = (by: Side, isAgreed: boolean): Act => ({
  allowed: (model) => waitsFor(model, by) && (!isAgreed || !isTooLong(model, model.asked!.day)),
  refusal: ['conflict', 'forbidden'],
  model: (model) => {
    const { day } = model.asked!
    model.asked = null
    if (!isAgreed) return
    model.putOff += 1
    moveTo(model, day)
  },
  real: async ({ db, id, [by]: actor }, now) =>
    answerMoreTime(db, actor, id, { request: await requestOf({ db, id }), isAgreed }, now),
})

const waitsFor = (model: Model, by: Side) =>
  mayBePutOff(model) && model.asked !== null && model.asked.by !== by

/** The request that the page would show. */
async function requestOf({ db, id }: Pick<Real, 'db' | 'id'>) {
  const row = await db
    .selectFrom('dealExtensions')
    .select('id')
    .where('collaborationId', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id ?? 1
}

/** More time for the running deadline, asked by one side and answered by the other. */
export const moreTime: Record<string, Act> = {
  'creator asks for two days more': ask('creator'),
  'brand asks for two days more': ask('brand'),
  'brand agrees to more time': answer('brand', true),
  'brand refuses more time': answer('brand', false),
  'creator agrees to more time': answer('creator', true),
  'creator refuses more time': answer('creator', false),
}
