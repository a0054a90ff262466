import { connect } from 'node:net'
import { constantFrom, oneof, record, sample, string, tuple, webSegment } from 'fast-check'

export type Failure = { status: number; request: string }
export type FuzzReport = { seed: number; statuses: Record<string, number>; failures: Failure[] }

type Options = {
  count: number
  /** The same seed sends the same requests. */
  seed: number
  /** Raw cookie headers to send sometimes: sessions of the roles under test. */
  cookies?: string[]
  /** Paths worth reaching beside the ones every site of ours has; `*` becomes something nasty. */
  paths?: string[]
}

const patienceMs = 4_000

const nasty = constantFrom(
  '%00',
  '%',
  '%E0%A4%A',
  '%ff%fe',
  '..%2f..%2fetc%2fpasswd',
  '__proto__',
  'constructor',
  '1;select%20pg_sleep(5)--',
  "'%20or%201=1--",
  '%u0041',
  'a'.repeat(7_000),
  'a'.repeat(9_000),
  '%F0%9F%92%A9',
  '%E2%80%AE',
  '-1',
  '9999999999999999999',
  'NaN',
  'null',
  '%0d%0aX-Injected:1',
  '${7*7}',
  '{{7*7}}',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '00000000-0000-0000-0000-000000000000',
)

const segment = oneof(
  nasty,
  string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  webSegment(),
)

const headers = (origin: string, cookies: string[]) =>
  constantFrom(
    '',
    '',
    `Origin: ${origin}\r\n`,
    `Origin: ${origin}\r\nSec-Fetch-Site: same-origin\r\n`,
    'Origin: https://evil.example\r\n',
    'Origin: null\r\n',
    'Origin: not a url\r\n',
    'Sec-Fetch-Site: cross-site\r\n',
    'Cookie: athar=%%%; a=b=c;; locale=xx; theme=%E0%A4%A\r\n',
    'Cookie: locale=ar\r\n',
    'Host: a b/c?d\r\n',
    'Host: evil.example\r\n',
    'Host: \r\n',
    'X-Forwarded-Host: evil.example\r\n',
    'X-Forwarded-For: not an address, , ::::\r\n',
    `Accept-Language: ${'x'.repeat(300)};q=zz, *;q=NaN\r\n`,
    'Accept: text/html\r\n',
    'Content-Encoding: gzip\r\n',
    'Expect: 100-continue\r\n',
    'Expect: nonsense\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Range: bytes=9-1,-\r\n',
    'If-None-Match: "\r\n',
    'User-Agent: \r\n',
    ...cookies.map((cookie) => `Cookie: ${cookie}\r\nOrigin: ${origin}\r\n`),
  )

const contentType = constantFrom(
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'multipart/form-data; boundary="',
  'application/json',
  'text/plain;charset=bogus',
  '',
)

const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

const body = oneof(
  constantFrom(
    'title=%00&amount=1',
    'email=a%00b&password=x',
    'email=a@b.co&password=x&password=y',
    'email[]=a&email.x=b',
    '__proto__[x]=1&constructor.prototype.y=2',
    'a.b.c.d.e.f.g.h=1',
    'list.99999999=1',
    `as=brand&name=${'n'.repeat(20_000)}`,
    'as=creator&name=x&email=x@y.zz&password=1234567890123&handle=%E2%80%AE&country=SA&languages=ar',
    'locale=ar&to=//evil.example',
    'locale=xx&to=%5C%5Cevil',
    'part=profile&name=%ED%A0%80&locale=zz',
    'amount=9223372036854775808&title=x',
    'title=a&amount=1e400',
    'x=%E0%A4%A',
    '='.repeat(500),
    '&'.repeat(5_000),
    `${part('title', 'hi')}--x--\r\n`,
    part('title', 'hi'),
    '--x\r\nContent-Disposition: form-data; name="f"; filename="../../a"\r\nContent-Type: image/png\r\n\r\n\0\0\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data\r\n\r\nhi\r\n--x--\r\n',
    '--x--',
    '{"a":',
  ),
  string({ unit: 'binary', maxLength: 200 }),
)

const known = [
  '/*',
  '/?q=*',
  '/?index=*',
  '/sign-in',
  '/sign-in?to=*',
  '/sign-up?as=*',
  '/sign-out',
  '/settings',
  '/locale',
  '/r/*',
  '/hooks/*',
  '/assets/*',
  '/_root.data?_routes=*',
  '/sign-in.data?_routes=*',
  '/*.data',
  '/__manifest?p=*&version=x',
  '/sign-in?_data=routes%2Faccount',
  '//evil.example/%2e%2e',
  '/readyz',
]

/**
 * Sends hostile requests over raw sockets: wrong methods, bad encodings, bad forms, foreign origins. Whatever answers
 * with 500 or more, or not at all within four seconds, is a failure. The same seed repeats the same requests.
 */
export async function fuzz(
  origin: string,
  { count, seed, cookies = [], paths = [] }: Options,
): Promise<FuzzReport> {
  const { hostname, port, host } = new URL(origin)
  const request = record({
    method: constantFrom(
      'GET',
      'GET',
      'POST',
      'POST',
      'PUT',
      'DELETE',
      'PATCH',
      'HEAD',
      'OPTIONS',
      'TRACE',
      'FOO',
    ),
    path: tuple(constantFrom(...known, ...paths), segment).map(([path, piece]) =>
      path.replaceAll('*', () => piece),
    ),
    header: headers(origin, cookies),
    type: contentType,
    body,
  })
  const samples = sample(request, { numRuns: count, seed })
  const report: FuzzReport = { seed, statuses: {}, failures: [] }
  const next = samples.values()
  const send = async () => {
    for (const { method, path, header, type, body } of next) {
      const carried = Buffer.from(method === 'GET' || method === 'HEAD' ? '' : body)
      const length = carried.length > 0 ? `Content-Length: ${carried.length}\r\n` : ''
      const typed = type && carried.length > 0 ? `Content-Type: ${type}\r\n` : ''
      const line = `${method} ${[...path].filter((sign) => sign > ' ').join('')} HTTP/1.1\r\n`
      // A chunked body that never ends is a slow client, not a slow site.
      const isEndless = carried.length === 0 && header.startsWith('Transfer-Encoding')
      const named = header.startsWith('Host:') ? '' : `Host: ${host}\r\n`
      const head = `${line}${named}${typed}${isEndless ? '' : header}${length}Connection: close\r\n\r\n`
      const status = await exchange(hostname, Number(port), Buffer.concat([Buffer.from(head), carried]))
      report.statuses[status] = (report.statuses[status] ?? 0) + 1
      if (status >= 500 || status === 0) {
        report.failures.push({ status, request: (head + body).slice(0, 600) })
      }
    }
  }
  await Promise.all(Array.from({ length: 16 }, send))
  return report
}

/** The status of the answer, 0 when there was none in time. */
function exchange(host: string, port: number, request: Buffer): Promise<number> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, host, () => socket.write(request))
    const end = () => {
      clearTimeout(patience)
      socket.destroy()
      resolve(statusOf(answer))
    }
    const patience = setTimeout(end, patienceMs)
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => {
      answer += String(chunk)
      if (statusOf(answer) > 0) end()
    })
    socket.on('error', end)
    socket.on('close', end)
  })
}

const statusOf = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, code]) => Number(code)).find((code) => code !== 100) ??
  0
