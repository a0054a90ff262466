import { z } from 'zod'
import { readLinkCode } from './link-code.ts'

const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Words that make a follower believe that somebody else speaks: no part of a name may be one, or look like one. */
const reserved = [
  ...[
    'admin',
    'administrator',
    'api',
    'app',
    'athar',
    'account',
    'bank',
    'billing',
    'checkout',
    'help',
    'hooks',
  ],
  ...[
    'login',
    'logout',
    'mail',
    'moderator',
    'official',
    'oauth',
    'pay',
    'payment',
    'payout',
    'paypal',
    'password',
  ],
  ...[
    'root',
    'secure',
    'security',
    'settings',
    'signin',
    'signup',
    'staff',
    'stripe',
    'support',
    'system',
    'team',
  ],
  ...['verify', 'verification', 'wallet', 'www'],
]

/** Names that people take for one another have one skeleton: "n0ur-1ink" and "nour-link". */
export const nameSkeleton = (name: string) =>
  name
    .replaceAll('-', '')
    .replace(/0/g, 'o')
    .replace(/[1il]/g, 'l')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/2/g, 'z')
    .replace(/vv/g, 'w')
    .replace(/rn/g, 'm')

const reservedSkeletons = new Set(reserved.map(nameSkeleton))

/** Whether a name, or a run of its parts, reads as a reserved word: "sign-in" does as well as "signin". */
function isReserved(name: string): boolean {
  const parts = name.split('-')
  return parts.some((_, from) =>
    parts.slice(from).some((_, more) => {
      const run = parts.slice(from, from + more + 1).join('')
      return reservedSkeletons.has(nameSkeleton(run))
    }),
  )
}

/** A readable code for a link, as it is typed; capitals are the same. What looks like a random code is no name. */
export const linkNameForm = z.object({
  name: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, 'required')
    .min(4)
    .max(48)
    .refine((name) => shape.test(name), 'link_name_letters')
    .refine((name) => readLinkCode(name) === undefined, 'link_name_code')
    .refine((name) => !isReserved(name), 'link_name_reserved'),
})

/** What stands after `/r/`, as stored: a random code or a readable one; undefined when it cannot be either. */
export function readLinkAddress(text: string): { code: string } | { name: string } | undefined {
  const code = readLinkCode(text)
  if (code) return { code }
  if (text.length < 4 || text.length > 48) return undefined
  const name = text.toLowerCase()
  return shape.test(name) ? { name } : undefined
}
