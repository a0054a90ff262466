import { once } from 'node:events'
import { createServer, type Server, Socket } from 'node:net'
import type dns from 'dns-packet'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isPlatformHost } from '../../domain/channel/address.ts'
import { startNameServer, type Zone } from '#e2e/name-server-double/name-server.ts'
import { certificate, startFakeWeb } from './fake-web.testing.ts'
import { nameServer } from './name-server.ts'
import { connectWeb, type Page } from './page-fetcher.ts'
import { isPublicAddress } from './public-address.ts'

const host = 'www.instagram.com'
const post = `https://${host}/p/C8xYz_1AbCd/`
/** Where the only site of this test stands; every other loopback address is forbidden. */
const site = '127.0.0.77'
const open = '93.184.216.34'

const forbidden4 =
  `127.0.0.1 127.0.0.2 127.1.2.3 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1
  100.100.100.200 100.127.255.254 168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255
  192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 192.168.1.254 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.9
  224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255`.split(/\s+/)
const forbidden6 =
  `:: ::1 ::2 ::7f00:1 ::a00:1 ::ffff:7f00:1 ::ffff:a9fe:a9fe ::ffff:a00:1 ::ffff:0:7f00:1 64:ff9b::7f00:1
  64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 100::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:10::1 2001:20::1
  2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 2002:a00:1:: 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fdff::1 fe80::1 fe80::a9fe:a9fe
  febf::1 fec0::1 ff02::1 ff0e::1`.split(/\s+/)

/** Addresses of pages that nobody may be led to, as they are typed. */
const typed = [
  ...`http://127.0.0.1/ https://127.0.0.1/ https://127.1/ https://127.0.1/ https://2130706433/ https://0x7f000001/
  https://0x7f.0.0.1/ https://0177.0.0.1/ https://017700000001/ https://0x7f.1/ https://127.0.0.1./ https://127.0.0.01/
  https://0/ https://0.0.0.0/ https://00000177.0.0.1/ https://127.000.000.001/ https://①②⑦.⓪.⓪.① https://127。0。0。1/
  https://127%2e0%2e0%2e1/ https://%31%32%37.0.0.1/ https://[::1]/ https://[::]/ https://[0:0:0:0:0:0:0:1]/
  https://[::ffff:127.0.0.1]/ https://[::ffff:7f00:1]/ https://[::127.0.0.1]/ https://[64:ff9b::127.0.0.1]/
  https://[2002:7f00:1::]/ https://[fe80::1%25eth0]/ https://[fe80::1%lo]/ https://[fd00:ec2::254]/latest/meta-data/
  https://169.254.169.254/latest/meta-data/ http://169.254.169.254/ https://2852039166/ https://0xa9fea9fe/
  https://0251.0376.0251.0376/ https://[::ffff:a9fe:a9fe]/ https://metadata.google.internal/ https://metadata/
  https://localhost/ https://LOCALHOST/ https://localhost./ https://localhost.localdomain/ https://ip6-localhost/
  https://127.0.0.1.nip.io/ https://7f000001.nip.io/ https://127-0-0-1.sslip.io/ https://localtest.me/ https://lvh.me/
  https://www.instagram.com.evil.example/p/C8xYz_1AbCd/ https://www.instagram.com@127.0.0.1/ https://127.0.0.1@www.instagram.com/
  https://user:pass@www.instagram.com/ https://@www.instagram.com/ https://www.instagram.com:@127.0.0.1/
  https://www.instagram.com:443/ https://www.instagram.com:80/ https://www.instagram.com:8080/ https://www.instagram.com:0/
  https://www.instagram.com:65536/ https://www.instagram.com:/ https://www.instagram.com./p/C8xYz_1AbCd/
  https://www.instagram.com../ https://.www.instagram.com/ https://www.instagram.com%00.evil.example/
  https://www.instagram.com%2f@127.0.0.1/ https://www.instagram.com%23@127.0.0.1/ https://www.instagram.com#@127.0.0.1:443@evil/
  https://127.0.0.1#@www.instagram.com/ https://127.0.0.1?@www.instagram.com/ https://127.0.0.1;www.instagram.com/
  https://ｗｗｗ.instagram.com/ https://www。instagram。com/ https://www.instagrаm.com/ https://xn--instagram-1a.com/
  https:www.instagram.com/ https:///127.0.0.1/ https:/\\127.0.0.1/ https:\\\\127.0.0.1\\ https://127.0.0.1\\@www.instagram.com/
  https://www.instagram.com\\@127.0.0.1/ //127.0.0.1/ http://www.instagram.com/p/C8xYz_1AbCd/ ftp://www.instagram.com/
  file:///etc/passwd file://127.0.0.1/etc/passwd gopher://127.0.0.1:6379/_INFO dict://127.0.0.1:11211/stats
  ldap://127.0.0.1/ tftp://127.0.0.1/x jar:https://127.0.0.1!/ data:text/plain,hello blob:https://www.instagram.com/1
  javascript:alert(1) ws://127.0.0.1/ wss://www.instagram.com/ view-source:https://127.0.0.1/ about:blank`.split(
    /\s+/,
  ),
  '',
  ' ',
  'https://',
  'https://www.instagram.com\t@127.0.0.1/',
  'https://www.insta\ngram.com@127.0.0.1/',
  ' https://127.0.0.1/',
  '\u0000https://127.0.0.1/',
].filter((one) => one !== 'https://www.instagram.com#@127.0.0.1:443@evil/')

/** What a name server may answer for a host of the list. */
const answered: [name: string, zone: Zone][] = [
  ...forbidden4.map((data): [string, Zone] => [
    `A ${data}`,
    (name, type) => only(type, 'A', [a(name, data)]),
  ]),
  ...forbidden6.map((data): [string, Zone] => [
    `AAAA ${data}`,
    (name, type) => only(type, 'AAAA', [{ type: 'AAAA', name, data, ttl: 0 }]),
  ]),
  ['an open address and loopback', (name, type) => only(type, 'A', [a(name, open), a(name, '127.0.0.1')])],
  ['loopback and an open address', (name, type) => only(type, 'A', [a(name, '127.0.0.1'), a(name, open)])],
  [
    'open by IPv4, loopback by IPv6',
    (name, type) => [type === 'A' ? a(name, open) : { type: 'AAAA', name, data: '::1', ttl: 0 }],
  ],
  ['a chain of names to loopback', (name, type) => only(type, 'A', chain(name, '127.0.0.1', 1))],
  ['a long chain to the metadata', (name, type) => only(type, 'A', chain(name, '169.254.169.254', 6))],
  ['a name that is localhost', (name, type) => only(type, 'A', chain(name, '127.0.0.1', 1, 'localhost'))],
  ['nothing', () => []],
  ['silence', () => undefined],
]

const a = (name: string, data: string): dns.Answer => ({ type: 'A', name, data, ttl: 0 })
const only = (type: string, wanted: string, answers: dns.Answer[]) => (type === wanted ? answers : [])
const chain = (name: string, data: string, length: number, last = 'end.evil.example'): dns.Answer[] => {
  const names = [name, ...Array.from({ length: length - 1 }, (_, i) => `c${i}.evil.example`), last]
  return [
    ...names.slice(1).map((next, i): dns.Answer => ({ type: 'CNAME', name: names[i]!, data: next, ttl: 0 })),
    a(last, data),
  ]
}

let zone: Zone = () => []
let names: Awaited<ReturnType<typeof startNameServer>>
let pages: Awaited<ReturnType<typeof startFakeWeb>>
let location = ''
let answerWith: 'redirect' | 'page' | 'endless' | 'picture' | 'silence' = 'page'
const asked: { headers: Record<string, unknown> }[] = []
const canaries: Server[] = []
/** Every address that a socket was about to be connected to; what is not the test's own is not connected. */
const dialled: string[] = []
let caught = 0
const connect = Socket.prototype.connect

beforeAll(async () => {
  names = await startNameServer((name, type, times) => zone(name, type, times))
  pages = await startFakeWeb(site, (request, response) => {
    asked.push({ headers: request.headers })
    if (answerWith === 'redirect') return response.writeHead(302, { location }).end()
    if (answerWith === 'picture') return response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    if (answerWith === 'silence') return response.write('<html>')
    if (answerWith === 'page') return response.end('<html>C8xYz_1AbCd</html>')
    const more = () => response.write('x'.repeat(65_536)) && setImmediate(more)
    response.on('drain', more)
    return more()
  })
  for (const address of ['127.0.0.1', '127.0.0.2', '127.1.2.3', '::1']) {
    const canary = createServer((socket) => {
      caught += 1
      socket.destroy()
    })
    canary.listen(pages.port, address)
    await Promise.race([once(canary, 'listening'), once(canary, 'error')])
    canaries.push(canary)
  }
  type Options = { host?: string; lookup?: (host: string, options: object, done: unknown) => void }
  Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
    const options = (Array.isArray(given[0]) ? given[0][0] : given[0]) as Options | undefined
    const note = (address: string) => {
      dialled.push(address)
      if (address === site) return Reflect.apply(connect, this, given) as Socket
      process.nextTick(() => this.destroy(new Error('kept from the open internet')))
      return this
    }
    if (!options?.lookup) return note(options?.host ?? 'unknown')
    options.lookup(options.host!, { all: true }, (_: unknown, [found]: [{ address: string }]) =>
      note(found.address),
    )
    return this
  } as typeof connect
})

afterAll(async () => {
  Socket.prototype.connect = connect
  names.stop()
  for (const canary of canaries) canary.close()
  await pages.stop()
})

beforeEach(() => {
  dialled.length = 0
  asked.length = 0
  caught = 0
})

/** The fetcher as it runs, but for the port. `everywhere` takes its list of hosts away. */
const fetcher = ({ everywhere = false, isPublic = isPublicAddress } = {}) =>
  connectWeb({
    mayAsk: (name) => everywhere || isPlatformHost(name),
    resolve: nameServer([names.address]),
    testing: { port: pages.port, ca: certificate, isPublic },
  })
const atSite = () => {
  zone = (name, type) => only(type, 'A', [a(name, site)])
  return fetcher({ isPublic: (address) => address === site || isPublicAddress(address) })
}
const isTaken = (page: Page) => page.kind === 'page'
const nothingForbidden = () => {
  expect(caught).toBe(0)
  expect(dialled.filter((address) => !isPublicAddress(address) && address !== site)).toEqual([])
}

describe('no page of our own network is ever asked', () => {
  test('there are at least 150 ways to try', () => {
    expect(new Set(typed).size + answered.length + forbidden4.length + 12).toBeGreaterThanOrEqual(150)
  })

  test.each(typed)('typed: %j', async (address) => {
    zone = (name, type) => only(type, 'A', [a(name, '127.0.0.1')])
    expect(isTaken(await fetcher()(address))).toBe(false)
    expect(isTaken(await fetcher({ everywhere: true })(address))).toBe(false)
    expect(dialled).toEqual([])
    nothingForbidden()
  })

  test.each(answered)('answered: %s', async (name, answers) => {
    zone = answers
    const page = await fetcher()(post)
    expect(page).toEqual(
      name === 'nothing' || name === 'silence'
        ? { kind: 'unreachable', reason: expect.stringMatching(/dns|timeout/) }
        : { kind: 'refused', reason: 'forbidden_address' },
    )
    expect(dialled).toEqual([])
    nothingForbidden()
  })

  test.each([1, 2, 3, 4])(
    'a name that turns to loopback after answer %i is connected where it was checked',
    async (turn) => {
      zone = (name, type, times) => only(type, 'A', [a(name, times < turn ? open : '127.0.0.1')])
      names.counts.clear()
      for (let time = 0; time < 4; time += 1) {
        const page = await fetcher()(post)
        expect(page.kind).toBe(time < turn ? 'unreachable' : 'refused')
      }
      expect(dialled).toEqual(Array.from({ length: turn }, () => open))
      expect(names.counts.get(`A ${host}`)).toBe(4)
      nothingForbidden()
    },
  )

  test.each([
    ...forbidden4.map((address) => `https://${address}/`),
    'http://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    '//127.0.0.1/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_',
  ])('redirected to %s, it does not go', async (target) => {
    const ask = atSite()
    location = target
    answerWith = 'redirect'
    expect(await ask(post)).toEqual({ kind: 'redirect', status: 302, location: target })
    expect(dialled).toEqual([site])
    nothingForbidden()
  })
})

describe('what it takes from a page', () => {
  test('its text, told who asks, without cookies or credentials', async () => {
    answerWith = 'page'
    expect(await atSite()(post)).toEqual({ kind: 'page', status: 200, text: '<html>C8xYz_1AbCd</html>' })
    const [{ headers }] = asked as [{ headers: Record<string, string> }]
    expect(headers['user-agent']).toContain('AtharPostCheck')
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('authorization')
    expect(headers.host).toContain(host)
  })

  test('a megabyte at most, and text only', async () => {
    answerWith = 'endless'
    expect(await atSite()(post)).toEqual({ kind: 'unreachable', reason: 'too_large' })
    answerWith = 'picture'
    expect(await atSite()(post)).toEqual({ kind: 'unreachable', reason: 'not_text' })
  })

  test('five seconds at most', { timeout: 30_000 }, async () => {
    answerWith = 'silence'
    const since = Date.now()
    expect(await atSite()(post)).toEqual({ kind: 'unreachable', reason: 'timeout' })
    expect(Date.now() - since).toBeLessThan(20_000)
  })

  test('a certificate for another host is not believed', async () => {
    answerWith = 'page'
    expect(await atSite()('https://t.me/coffee_notes/1')).toEqual({ kind: 'unreachable', reason: 'network' })
    expect(asked).toEqual([])
  })
})
