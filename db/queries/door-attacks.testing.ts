import { accountKinds } from '../../app/domain/escrow/accounts.ts'

/** What somebody who is in the database might try. `onSchema`: a change of the tables or their guards, not of the books. */
export type Attack = { name: string; statements: string[]; onSchema?: boolean }

export const on = (name: string, ...statements: string[]): Attack => ({ name, statements })

/** The books that are attacked: movement `base` with postings to these accounts. */
export const victims = { first: 'escrow:first', last: 'escrow:last' }

let references = 0
const json = (value: unknown) => `'${JSON.stringify(value)}'`
/** A call of the door, made up as no code of ours would. */
export const throughDoor = (
  postings: unknown,
  { reference = `attack:${(references += 1)}`, deal = null as unknown } = {},
) => `select post_movement('${reference}', ${json(['attack', deal, postings])}, now())`
export const posting = (debit: unknown, credit: unknown, amount: unknown = 5, currency: unknown = 'SAR') => ({
  debit,
  credit,
  amount: { amount, currency },
})
const overdrafts: Attack[] = Object.entries(accountKinds)
  .filter(([, { floor }]) => floor)
  .map(([kind, { normal }]) => {
    const ends = [`${kind}:overdrawn`, 'stripe_balance'] as const
    return on(
      `${kind} overdrawn`,
      throughDoor([normal === 'credit' ? posting(...ends) : posting(ends[1], ends[0])]),
    )
  })

const crafted: Attack[] = [
  on(
    'a reference taken again with another body',
    throughDoor([posting('bank', 'stripe_balance')], { reference: 'base' }),
  ),
  on('a body that is no JSON', `select post_movement('attack:text', 'much', now())`),
  on('a body that is no list', `select post_movement('attack:object', '{"kind": "attack"}', now())`),
  on('postings that are no list', throughDoor({ debit: 'bank' })),
  on('no posting', throughDoor([])),
  on('an end that is missing', throughDoor([posting('bank', undefined)])),
  on('an end that is a list', throughDoor([posting(['bank'], 'stripe_balance')])),
  on(
    'an end with another name in it',
    throughDoor([posting(`bank''; drop table sessions; --`, 'stripe_balance')]),
  ),
  on('an amount of nothing', throughDoor([posting('bank', 'stripe_balance', 0)])),
  on('an amount below nothing', throughDoor([posting('bank', 'stripe_balance', -5)])),
  on('an amount that is null', throughDoor([posting('bank', 'stripe_balance', null)])),
  on('an amount in words', throughDoor([posting('bank', 'stripe_balance', 'much')])),
  on('half a halala', throughDoor([posting('bank', 'stripe_balance', 0.5)])),
  on('more than there is', throughDoor([posting('bank', 'stripe_balance', 1e30)])),
  on('a currency of four letters', throughDoor([posting('bank', 'stripe_balance', 5, 'SARX')])),
  on('no currency', throughDoor([posting('bank', 'stripe_balance', 5, null)])),
  on(
    'a deal that does not exist',
    throughDoor([posting('bank', 'stripe_balance')], { deal: crypto.randomUUID() }),
  ),
  on(
    'a good posting before one that overdraws',
    throughDoor([
      posting('stripe_balance', victims.first, 50),
      posting('escrow:nobody', 'stripe_balance', 1),
    ]),
  ),
  on(
    'no moment',
    `select post_movement('attack:moment', ${json(['a', null, [posting('bank', 'stripe_balance')]])}, null)`,
  ),
]

export const doorAttacks = [...overdrafts, ...crafted]
