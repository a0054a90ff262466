import type { IncomingHttpHeaders } from 'node:http'
import { largestUpload } from '#app/domain/content/picture.ts'
import { uploadsPath } from '#app/domain/content/upload.ts'
import { largestVideo } from '#app/domain/content/video.ts'

/** What the guard looks at: the request line and its headers, as they came over the wire. */
export type Asked = { method: string; url: string; headers: IncomingHttpHeaders }

/** Why a request goes no further; `kind` names the `errors` text that its page shows. */
export type Verdict = { status: 400 | 403 | 405 | 413 | 414 | 415; kind: Kind; allow?: string }
export type Kind =
  | 'bad_request'
  | 'cross_site'
  | 'viewing'
  | 'method'
  | 'too_large'
  | 'too_long'
  | 'media_type'
  | 'not_found'
  | 'fault'
  | 'unavailable'

const longestUrl = 8_192
const allowed = new Set(['GET', 'HEAD', 'POST'])
const allowedForUploads = new Set([...allowed, 'OPTIONS', 'PATCH', 'DELETE'])
const formTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data'])

/** The most a request may carry, in bytes, by the end of its path: the first that matches. A page that runs asks for `.data`. */
const bodyLimits: readonly { path: RegExp; most: number }[] = [
  { path: /\/(draft|seen|dispute|figures|moderation\/images)(\.data)?$/, most: largestUpload },
  { path: /\/briefs\/(new|[^/]+\/edit)(\.data)?$/, most: largestUpload },
  {
    path: /\/(imports|creator\/channels|creator\/licences|creator\/briefs\/[^/]+)(\.data)?$/,
    most: 12_000_000,
  },
  { path: /\/collaborations\/[^/]+\/contest(\.data)?$/, most: 12_000_000 },
  { path: /./, most: 1_000_000 },
]

/** Pages that take any query, read what they can of it and say what they cannot. */
const isSearch = (path = '') => /^\/brand\/(discover|campaigns\/[^/]+\/match)(\.data)?$/.test(path)

/** Where files arrive in pieces: only there the protocol's own methods and its own kind of body are let in. */
const uploads = new RegExp(`^${uploadsPath}(/[^/]*)?$`)
const pieceType = 'application/offset+octet-stream'

/** Addresses for machines: they sign what they send, need no Origin and may send any type. */
const isHook = (path: string) => path.startsWith('/hooks/')

const fail = (status: Verdict['status'], kind: Kind): Verdict => ({ status, kind })

/**
 * The verdict on a request that no page and no honest machine would send, before anything else reads it; undefined lets
 * it through. `isOurs` says whether an Origin is this site's.
 */
export function judge(asked: Asked, isOurs: (origin: string) => boolean): Verdict | undefined {
  const { method, url, headers } = asked
  const [rawPath = '', query] = url.split(/\?(.*)/s)
  const path = readable(rawPath)
  const methods = uploads.test(path ?? '') ? allowedForUploads : allowed
  if (!methods.has(method)) return { ...fail(405, 'method'), allow: [...methods].join(', ') }
  if (url.length > longestUrl && !isSearch(path)) return fail(414, 'too_long')
  const isPath = path !== undefined && path.startsWith('/') && !path.startsWith('//')
  if (!isPath || path.includes('\\') || !isQuery(query ?? '', isSearch(path))) return fail(400, 'bad_request')
  if (Object.values(headers).some((value) => String(value).includes('\0'))) return fail(400, 'bad_request')
  const { origin } = headers
  if (method !== 'POST' && method !== 'PATCH' && method !== 'DELETE') {
    // Remix compares the Origin of any request that is not GET.
    return method !== 'GET' && origin !== undefined && !isOurs(origin) ? fail(403, 'cross_site') : undefined
  }
  return judgePost({ method, path, headers }, isOurs)
}

type Sent = { method: string; path: string; headers: IncomingHttpHeaders }

function judgePost({ method, path, headers }: Sent, isOurs: (origin: string) => boolean) {
  const site = headers['sec-fetch-site']
  if (!isHook(path)) {
    if (headers.origin !== undefined && !isOurs(headers.origin)) return fail(403, 'cross_site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return fail(403, 'cross_site')
  }
  const length = headers['content-length']
  if (length !== undefined && Number(length) > bodyLimit(path, method)) return fail(413, 'too_large')
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity') {
    return fail(415, 'media_type')
  }
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (method === 'PATCH') return type === pieceType ? undefined : fail(415, 'media_type')
  if (!isHook(path)) {
    const isEmpty = type === undefined && (length === undefined || length === '0')
    if (!isEmpty && !formTypes.has(type ?? '')) return fail(415, 'media_type')
    if (type === 'multipart/form-data' && !/boundary="?[^";]{1,70}/i.test(headers['content-type'] ?? '')) {
      return fail(400, 'bad_request')
    }
  }
  return undefined
}

/** The most bytes that a body sent to this path may have; only a file that arrives in pieces is sent with PATCH. */
export const bodyLimit = (path: string, method = 'POST'): number =>
  method === 'PATCH' ? largestVideo.bytes : bodyLimits.find((limit) => limit.path.test(path))!.most

/** The decoded path, undefined when it cannot be decoded or holds control characters. */
function readable(raw: string): string | undefined {
  try {
    const path = decodeURIComponent(raw)
    return hasControls(path) ? undefined : path
  } catch {
    return undefined
  }
}

function isQuery(query: string, isAny: boolean): boolean {
  try {
    if (!isAny && decodeURIComponent(query.replaceAll('+', ' ')).includes('\0')) return false
  } catch {
    return false
  }
  // Remix's own parameters: `_data` is of an older protocol, `_routes` names routes by their ids.
  return query
    .split('&')
    .every(
      (pair) => !pair.startsWith('_data=') && (!pair.startsWith('_routes=') || /^[\w%./=-]*$/.test(pair)),
    )
}

const hasControls = (text: string) => [...text].some((sign) => sign < ' ' || sign === '\x7f')
