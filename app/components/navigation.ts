export type ShellRole = 'brand' | 'creator' | 'staff'

/** `key` is also the text `shell.<key>`. */
export type Place = { key: PlaceKey; to: string }
export type PlaceKey =
  'turn' | 'campaigns' | 'discover' | 'payments' | 'earnings' | 'channels' | 'desk' | 'books' | 'imports'

const places: Record<ShellRole, readonly Place[]> = {
  brand: [
    { key: 'turn', to: '/turn' },
    { key: 'campaigns', to: '/campaigns' },
    { key: 'discover', to: '/discover' },
    { key: 'payments', to: '/payments' },
  ],
  creator: [
    { key: 'turn', to: '/turn' },
    { key: 'earnings', to: '/earnings' },
    { key: 'channels', to: '/channels' },
  ],
  staff: [
    { key: 'desk', to: '/desk' },
    { key: 'books', to: '/books' },
    { key: 'imports', to: '/imports' },
  ],
}

/** Where each role goes, in the order of the header. */
export const placesOf = (role: ShellRole) => places[role]

/** Whether a page lies in a place: the place itself or anything under it. */
export function isHere({ to }: Place, path: string) {
  const [pathname = ''] = path.split(/[?#]/)
  return pathname === to || pathname.startsWith(`${to}/`)
}
