export type ShellRole = 'brand' | 'creator' | 'staff'

/** `key` is also the text `shell.<key>`. */
export type Place = {
  key: PlaceKey
  to: string
  /** Pages of this place that lie under another address. */
  also?: readonly string[]
}
export type PlaceKey =
  | 'turn'
  | 'campaigns'
  | 'discover'
  | 'shortlists'
  | 'searches'
  | 'payments'
  | 'briefs'
  | 'earnings'
  | 'channels'
  | 'library'
  | 'desk'
  | 'books'
  | 'imports'
  | 'payouts'
  | 'chargebacks'
  | 'audit'
  | 'search'
  | 'switches'

/** What staff comes to from the books. */
const besideBooks = ['movements', 'reconciliation', 'alarms', 'withdrawals', 'events', 'jobs'].map(
  (name) => `/staff/${name}`,
)

const places: Record<ShellRole, readonly Place[]> = {
  brand: [
    { key: 'turn', to: '/brand' },
    { key: 'campaigns', to: '/brand/campaigns' },
    { key: 'discover', to: '/brand/discover' },
    { key: 'shortlists', to: '/brand/shortlists' },
    { key: 'searches', to: '/brand/searches' },
    { key: 'library', to: '/brand/library' },
    { key: 'payments', to: '/brand/payments' },
  ],
  creator: [
    { key: 'turn', to: '/creator' },
    { key: 'briefs', to: '/creator/briefs' },
    { key: 'earnings', to: '/creator/earnings' },
    { key: 'library', to: '/creator/library' },
    { key: 'channels', to: '/creator/channels' },
  ],
  staff: [
    { key: 'desk', to: '/staff' },
    { key: 'search', to: '/staff/search', also: ['/staff/accounts'] },
    { key: 'payouts', to: '/staff/payouts' },
    { key: 'chargebacks', to: '/staff/chargebacks' },
    { key: 'books', to: '/staff/books', also: besideBooks },
    { key: 'imports', to: '/staff/imports' },
    { key: 'audit', to: '/staff/audit' },
    { key: 'switches', to: '/staff/switches' },
  ],
}

/** Where each role goes, in the order of the header, but for what is closed to this person. */
export const placesOf = (role: ShellRole, closed: readonly PlaceKey[] = []) =>
  places[role].filter(({ key }) => !closed.includes(key))

/** Whether a page lies in a place: the place itself or anything under it. A role's first page has nothing under it. */
export function isHere({ to, also = [] }: Place, path: string) {
  const [pathname = ''] = path.split(/[?#]/)
  const isFirst = /^\/\w+$/.test(to)
  const within = (place: string) => pathname === place || pathname.startsWith(`${place}/`)
  return isFirst ? pathname === to : [to, ...also].some(within)
}
