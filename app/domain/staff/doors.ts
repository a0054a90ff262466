import type { Power } from './powers.ts'

/** What a button of staff's asks for, beyond a signed-in session with its second factor. */
export type Act = {
  power: Power
  /** The second factor was shown within the last quarter of an hour: this moves money or changes what people may do. */
  isFresh?: true
  /** Only somebody else than whoever asked may press it. */
  isSeconded?: true
}

export type Door = {
  /** Any one of these powers opens the page; an empty list opens it for all of staff. */
  see: readonly Power[]
  /** By the value of the pressed button; `*` stands for the one form of a page. Without any nothing can be posted. */
  acts?: Readonly<Record<string, Act>>
  /** The field in which the pressed button says what it is. */
  field?: 'do' | 'step'
}

const money = { power: 'money' } as const
const moneyFresh = { power: 'money', isFresh: true } as const
const checks = { power: 'checks' } as const
const moderating = { power: 'moderation' } as const
const operations = { power: 'operations' } as const
const books = { see: ['books', 'money'] } as const

/** Every address of staff's and what it asks for. What does not stand here is closed to everybody. */
export const doors: Readonly<Record<string, Door>> = {
  staff: { see: [] },
  'staff/announcements': {
    see: ['settings'],
    acts: { publish: { power: 'settings' }, end: { power: 'settings' } },
  },
  'staff/fees': { see: ['settings', 'money'], acts: { change: { power: 'settings', isFresh: true } } },
  'staff/switches': {
    see: ['switches'],
    acts: { off: { power: 'switches', isFresh: true }, on: { power: 'switches', isFresh: true } },
  },
  'staff/search': { see: [] },
  'staff/numbers': { see: ['disputes', 'books', 'settings'] },
  'staff/accounts/:id': {
    see: ['accounts'],
    acts: {
      suspend: { power: 'accounts', isFresh: true },
      lift: { power: 'accounts', isFresh: true },
      view: { power: 'impersonation', isFresh: true },
    },
  },
  'staff/team': {
    see: [],
    acts: {
      powers: { power: 'team', isFresh: true },
      reset: { power: 'team', isFresh: true },
      invite: { power: 'team', isFresh: true },
      withdraw: { power: 'team', isFresh: true },
      end: { power: 'team', isFresh: true },
    },
  },
  'staff/proofs': { see: ['checks'], acts: { '*': checks } },
  'staff/claims': { see: ['checks'], acts: { '*': { power: 'checks', isFresh: true } } },
  'staff/licences': { see: ['checks'], acts: { '*': checks } },
  'staff/channels': { see: ['checks'], acts: { '*': checks } },
  'staff/overrides': { see: ['checks'] },
  'staff/moderation': { see: ['moderation'] },
  'staff/moderation/:id': { see: ['moderation'], field: 'step', acts: { decide: moderating } },
  'staff/moderation/words': {
    see: ['moderation'],
    field: 'step',
    acts: { add: moderating, remove: moderating },
  },
  'staff/moderation/images': {
    see: ['moderation'],
    field: 'step',
    acts: { add: moderating, remove: moderating },
  },
  'staff/payouts': books,
  'staff/payouts/queue.csv': { see: ['money'] },
  'staff/payouts/:id': {
    see: ['money'],
    acts: {
      record: moneyFresh,
      second: { ...moneyFresh, isSeconded: true },
      'send-back': moneyFresh,
      fail: moneyFresh,
    },
  },
  'staff/chargebacks': books,
  'staff/chargebacks/:id': { ...books, acts: { '*': moneyFresh } },
  'staff/books': { ...books, acts: { '*': { power: 'books' } } },
  'staff/books/account': books,
  'staff/books/account.csv': books,
  'staff/books/:kind': books,
  'staff/movements/:id': books,
  'staff/reconciliation': { ...books, acts: { '*': { power: 'books' } } },
  'staff/alarms': { see: ['money', 'books', 'operations'], acts: { stop: money, resume: moneyFresh } },
  'staff/withdrawals': {
    see: ['money'],
    acts: {
      withdraw: moneyFresh,
      confirm: { ...moneyFresh, isSeconded: true },
      decline: money,
    },
  },
  'staff/events': { see: ['operations'] },
  'staff/events/:id': { see: ['operations'], acts: { '*': operations } },
  'staff/jobs': { see: ['operations'], acts: { '*': operations } },
  'staff/imports': { see: ['operations'], acts: { '*': operations } },
  'staff/imports/:importId': { see: ['operations'], acts: { '*': operations } },
  'staff/imports/:importId/refused.csv': { see: ['operations'] },
  'staff/audit': { see: ['audit'], acts: { '*': { power: 'audit' } } },
  'staff/audit/export.csv': { see: ['audit'] },
  'staff/collaborations/:id': { see: ['disputes', 'money', 'books', 'checks', 'accounts'] },
  'staff/collaborations/:id/waive': { see: ['checks'], acts: { '*': checks } },
  'staff/collaborations/:id/take-back': { see: ['money'], acts: { '*': moneyFresh } },
  'staff/collaborations/:id/dispute': {
    see: ['disputes'],
    field: 'step',
    acts: {
      rule: { power: 'disputes', isFresh: true },
      second: { power: 'disputes', isFresh: true, isSeconded: true },
      'send-back': { power: 'disputes' },
    },
  },
}

const patterns = Object.entries(doors)
  .map(([address, door]) => ({ parts: address.split('/'), door }))
  // A word comes before a parameter in the same place.
  .sort((a, b) => namedParts(b.parts) - namedParts(a.parts))

function namedParts(parts: readonly string[]) {
  return parts.filter((part) => !part.startsWith(':')).length
}

/** The door of a path; undefined where there is none, and then nobody may pass. */
export function doorOf(path: string): Door | undefined {
  const asked = path.replace(/^\/+|\/+$/g, '').split('/')
  return patterns.find(
    ({ parts }) =>
      parts.length === asked.length && parts.every((part, at) => part.startsWith(':') || part === asked[at]),
  )?.door
}

/** Whether one of the powers of a person opens a page. */
export const maySee = ({ see }: Door, held: readonly Power[]): boolean =>
  see.length === 0 || see.some((power) => held.includes(power))

/** Whether one of the powers of a person opens the page at an address: navigation shows no other. */
export function opens(path: string, held: readonly Power[]): boolean {
  const door = doorOf(path)
  return door !== undefined && maySee(door, held)
}

/** What has to be allowed for a form: the acts that it names, and all of the door's when it names none that is known. */
export function actsAsked({ acts = {} }: Door, named: readonly string[]): readonly Act[] {
  const known = named.flatMap((name) => (Object.hasOwn(acts, name) ? [acts[name]!] : []))
  return known.length > 0 && known.length === named.length ? known : Object.values(acts)
}

/** Whether a person may press a button that needs this power on some page: pages offer only what is allowed. */
export const mayAct = (address: string, act: string, held: readonly Power[]): boolean =>
  held.includes(doors[address]?.acts?.[act]?.power as Power)
