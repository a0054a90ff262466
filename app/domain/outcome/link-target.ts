import { z } from 'zod'
import { readDestination } from './destination.ts'
import { type ApprovedHost, isApproved, isPublicHost, mayBeApproved } from './link-host.ts'

/**
 * Pages of platforms that open an app, or the place where one is got: universal links, which browsers open as well.
 * Only the paths that show one app or channel; others send on to anywhere.
 */
const appPages: { host: string; path: RegExp }[] = [
  { host: 'apps.apple.com', path: /^\/(?:[a-z]{2}\/)?app\/(?:[^/]+\/)?id\d+\/?$/ },
  { host: 'play.google.com', path: /^\/store\/apps\/details$/ },
  { host: 'appgallery.huawei.com', path: /^\/app\/C\d+\/?$/ },
  { host: 'www.rustore.ru', path: /^\/catalog\/app\/[\w.]+\/?$/ },
  {
    host: 't.me',
    path: /^\/(?!(?:iv|share|socks|proxy|login|joinchat)(?:\/|$))[A-Za-z]\w{3,31}(?:\/\w+)?\/?$/,
  },
  { host: 'wa.me', path: /^\/\d{6,15}$/ },
]

/** Why an address can be read in two ways, or in none. */
type Misreading = 'link_scheme' | 'link_characters' | 'link_credentials' | 'link_port' | 'link_host'

/** What browsers and people could read in two ways is refused rather than repaired. */
function readTarget(typed: string): { url: URL } | { problem: Misreading } {
  const text = typed.trim()
  if (!/^https:\/\//i.test(text)) return { problem: 'link_scheme' }
  if (/[\\\s\p{Cc}\p{Cf}]/u.test(text)) return { problem: 'link_characters' }
  const authority = /^https:\/\/([^/?#]*)/i.exec(text)![1]!
  if (authority.includes('@')) return { problem: 'link_credentials' }
  if (authority === '' || authority.includes('%')) return { problem: 'link_host' }
  const url = readDestination(text)
  if (!url) return { problem: 'link_host' }
  if (url.port !== '' || authority.includes(':')) return { problem: 'link_port' }
  if (!isPublicHost(url.hostname)) return { problem: 'link_host' }
  return { url }
}

type Judged<P> = { target: string } | { problem: Misreading | P }

/**
 * Judges an address that a brand wants a link to lead to; the answer is spelt as browsers spell it, so what was judged
 * is what is opened.
 */
export function judgeTarget(typed: string, approved: readonly ApprovedHost[]): Judged<'link_not_approved'> {
  const read = readTarget(typed)
  if ('problem' in read) return read
  return isWithin(read.url, approved) ? { target: read.url.href } : { problem: 'link_not_approved' }
}

/** Judges the address of a brief in the same way. Signing approves its host, so it has to be one that may be. */
export function judgeAgreed(typed: string): Judged<'link_host_anywhere'> {
  const read = readTarget(typed)
  if ('problem' in read) return read
  const { url } = read
  return isWithin(url, []) || isForSigning(url) ? { target: url.href } : { problem: 'link_host_anywhere' }
}

/** Whether the host of an address is approved by signing it: not one that sends on, and not one known by its paths. */
export const isForSigning = ({ hostname }: URL) =>
  mayBeApproved(hostname) && appPages.every(({ host }) => host !== hostname)

/** Whether an address lies on an approved host or is the page of an app. */
export const isWithin = (url: URL, approved: readonly ApprovedHost[]) =>
  isApproved(url.hostname, approved) ||
  appPages.some(({ host, path }) => host === url.hostname && path.test(url.pathname))

export const targetForm = z.object({ destination: z.string().trim().min(1, 'required').max(2_000) })
