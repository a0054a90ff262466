import { z } from 'zod'

/** A host to which links of a brand may lead; with `coversBelow` also every host under it. */
export type ApprovedHost = { host: string; coversBelow: boolean }

/** So many hosts a brand needs at most. */
export const mostHosts = 50

/** Whoever asks these is sent on to a place of anybody's choice, so approving one would approve everything. */
const sendsAnywhere = [
  ...[
    'bit.ly',
    'bitly.com',
    'cutt.ly',
    'clck.ru',
    'goo.gl',
    'google.com',
    'is.gd',
    'l.facebook.com',
    'lnkd.in',
  ],
  ...[
    'ow.ly',
    'rb.gy',
    'rebrand.ly',
    's.id',
    't.co',
    't.me',
    't.ly',
    'tiny.cc',
    'tinyurl.com',
    'v.gd',
    'vk.cc',
    'wa.me',
    'yandex.ru',
  ],
]

/** Under these anybody opens a site of their own. */
const sharedBy = [
  ...['appspot.com', 'azurewebsites.net', 'blogspot.com', 'cloudfront.net', 'firebaseapp.com', 'github.io'],
  ...[
    'herokuapp.com',
    'myshopify.com',
    'netlify.app',
    'ngrok.io',
    'notion.site',
    'onrender.com',
    'pages.dev',
  ],
  ...[
    'sallasa.store',
    'salla.sa',
    'tilda.ws',
    'vercel.app',
    'web.app',
    'wixsite.com',
    'wordpress.com',
    'workers.dev',
  ],
  ...['zid.store'],
]
/** Registries sell names under "com.sa" and "co.uk" as they do under "com". */
const ofRegistry = /^(?:ac|co|com|edu|gov|gob|go|ltd|med|mil|net|ne|nom|or|org|plc|pub|sch)\.[a-z]{2}$/

const isUnder = (host: string, parent: string) => host === parent || host.endsWith(`.${parent}`)

/**
 * A host as people write it, or the address of a page there, as browsers spell it: "Müller.example" is
 * "xn--mller-kva.example". Undefined for numbers, single words, ports, and what is no host.
 */
export function readHost(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/^https:\/\//i, '')
    .replace(/\/.*$/s, '')
  if (text === '' || /[\s\\@:%?#\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(`https://${text}`))
    return undefined
  const { hostname } = new URL(`https://${text}`)
  return isPublicHost(hostname) ? hostname : undefined
}

/** A name in the public tree of names: no address in numbers, no trailing dot, no name of one machine. */
export const isPublicHost = (hostname: string) =>
  hostname.length <= 253 &&
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(hostname) &&
  !/\.(?:localhost|localdomain|local|lan|internal|intranet|invalid|onion|arpa)$/.test(hostname)

export const isApproved = (hostname: string, approved: readonly ApprovedHost[]) =>
  approved.some(
    ({ host, coversBelow }) => hostname === host || (coversBelow && hostname.endsWith(`.${host}`)),
  )

/** Whether links may lead to a host at all: to one that sends on, they would lead anywhere. */
export const mayBeApproved = (host: string) =>
  !sendsAnywhere.some((parent) => isUnder(host, parent)) && !ofRegistry.test(host)

export const approveHostForm = z
  .object({
    host: z.string().min(1, 'required').max(300).transform(readHost).pipe(z.string('link_host_shape')),
    coversBelow: z.preprocess((value) => value === 'on' || value === true, z.boolean()),
  })
  .refine(({ host }) => !sendsAnywhere.some((parent) => isUnder(host, parent)), {
    path: ['host'],
    message: 'link_host_anywhere',
  })
  .refine(({ host, coversBelow }) => !ofRegistry.test(host) && !(coversBelow && sharedBy.includes(host)), {
    path: ['host'],
    message: 'link_host_shared',
  })

export const removeHostForm = z.object({ host: z.string().max(253) })
