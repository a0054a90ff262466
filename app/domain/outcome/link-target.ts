import { z } from 'zod'
import { readDestination } from './destination.ts'
import { type ApprovedHost, isApproved, isPublicHost } from './link-host.ts'

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

export const targetProblems = [
  'link_scheme',
  'link_characters',
  'link_credentials',
  'link_port',
  'link_host',
  'link_not_approved',
] as const
export type TargetProblem = (typeof targetProblems)[number]

/**
 * Judges an address that a brand wants a link to lead to. What browsers and people could read in two ways is refused
 * rather than repaired; the answer is spelt as browsers spell it, so what was judged is what is opened.
 */
export function judgeTarget(
  typed: string,
  approved: readonly ApprovedHost[],
): { target: string } | { problem: TargetProblem } {
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
  return isWithin(url, approved) ? { target: url.href } : { problem: 'link_not_approved' }
}

/** Whether an address lies on an approved host or is the page of an app. */
export const isWithin = (url: URL, approved: readonly ApprovedHost[]) =>
  isApproved(url.hostname, approved) ||
  appPages.some(({ host, path }) => host === url.hostname && path.test(url.pathname))

export const targetForm = z.object({ destination: z.string().trim().min(1, 'required').max(2_000) })
