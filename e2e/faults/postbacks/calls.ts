import { signPostback } from '#app/http/postback-signature.ts'
import type { Random } from '#db/seed/random.ts'

/** One call as somebody sends it who may not; `kinds` are what they try. */
export type Call = {
  kind: Kind
  campaignId: string
  body: Uint8Array<ArrayBuffer>
  signature: string | undefined
}

export const kinds = [
  'unsigned',
  'made up',
  'guessed key',
  'changed body',
  'changed time',
  'cut digest',
  'expired',
  'from the future',
  'key of another brand',
  'key of another campaign',
  'key that was ended',
  'to another brand',
  'to no campaign',
  'replayed',
  'replayed to another campaign',
] as const
export type Kind = (typeof kinds)[number]

export type Target = {
  own: { id: string; secret: string; ended: string }
  sister: { id: string; secret: string }
  foreign: { id: string; secret: string }
  /** A call that was taken, as its bytes went over the wire. */
  taken: { body: Uint8Array<ArrayBuffer>; signature: string }
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** A call of a kind. Its body is one that would be taken, were it signed. */
export function callOf(kind: Kind, { own, sister, foreign, taken }: Target, random: Random, now: Date): Call {
  const orderId = `F-${random.whole(1, 1e9)}`
  const body = bytes(JSON.stringify({ order_id: orderId, amount: random.whole(1, 90_000), currency: 'SAR' }))
  const hex = (length: number) => Array.from({ length }, () => random.whole(0, 15).toString(16)).join('')
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  const good = signPostback(own.secret, body, now)
  const call = (campaignId: string, signature: string | undefined, of = body) => ({
    kind,
    campaignId,
    body: of,
    signature,
  })
  const calls: Record<Kind, () => Call> = {
    unsigned: () => call(own.id, undefined),
    'made up': () => call(own.id, random.pick(['', 'v1=', `t=${hex(4)}`, hex(64), `t=1,v1=${hex(64)}`])),
    'guessed key': () => call(own.id, signPostback(hex(32), body, now)),
    'changed body': () => {
      const changed = body.slice()
      changed[random.whole(0, changed.length - 1)]! ^= 1 << random.whole(0, 6)
      return call(own.id, good, changed)
    },
    'changed time': () =>
      call(
        own.id,
        good.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + random.pick([-1, 1, 60])}`),
      ),
    'cut digest': () => call(own.id, good.slice(0, -random.whole(1, 60))),
    expired: () => call(own.id, signPostback(own.secret, body, at(-random.whole(302, 90_000)))),
    'from the future': () => call(own.id, signPostback(own.secret, body, at(random.whole(302, 90_000)))),
    'key of another brand': () => call(own.id, signPostback(foreign.secret, body, now)),
    'key of another campaign': () => call(own.id, signPostback(sister.secret, body, now)),
    'key that was ended': () => call(own.id, signPostback(own.ended, body, now)),
    'to another brand': () => call(foreign.id, good),
    'to no campaign': () => call(random.chance(0.5) ? random.uuid() : hex(12), good),
    replayed: () => call(own.id, taken.signature, taken.body),
    'replayed to another campaign': () => call(sister.id, taken.signature, taken.body),
  }
  return calls[kind]()
}

/** What each is answered. Of what was taken once, the sender hears that it is known. */
export function expectedOf(kind: Kind): { status: number; word: string[] } {
  if (kind === 'replayed') return { status: 200, word: ['duplicate'] }
  if (kind === 'to no campaign') return { status: 404, word: ['unknown_campaign'] }
  if (kind === 'unsigned') return { status: 401, word: ['no_signature'] }
  if (kind === 'expired' || kind === 'from the future') return { status: 401, word: ['stale_signature'] }
  return { status: 401, word: ['wrong_signature'] }
}
