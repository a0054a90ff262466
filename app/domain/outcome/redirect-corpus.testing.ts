/** What happens to an address that a brand wants a link to lead to: the host that followers then reach, or a refusal. */
export type CorpusRow = { why: string; typed: string; expected: { host: string } | { refused: true } }

/** The corpus is judged for a brand with these two. */
export const approvedHosts = [
  { host: 'shop.example', coversBelow: false },
  { host: 'brand.example', coversBelow: true },
]

const refused = { refused: true } as const
const words = (text: string) => text.trim().split(/\s+/)
const rows = (
  why: string,
  typed: readonly string[],
  expected: CorpusRow['expected'] = refused,
): CorpusRow[] => typed.map((text) => ({ why, typed: text, expected }))

const bad = [
  'evil.example',
  'shop.example.evil.example',
  'evilshop.example',
  'shop-example.com',
  'notbrand.example',
]

const schemes = words(String.raw`
  javascript JaVaScRiPt data vbscript file blob intent android-app itms-apps market tg whatsapp fb mailto tel
  sms ws wss ftp view-source about chrome jar http
`)

const controls = [
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\x0b',
  '\x1f',
  '\x7f',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
]

const userinfo = words(String.raw`
  https://shop.example@evil.example/ https://shop.example:443@evil.example/
  https://shop.example%40evil.example/ https://evil.example@shop.example/ https://a:b@shop.example/
  https://@shop.example/ https://:@shop.example/ https://shop.example%00@evil.example/
  https://shop.example&x@evil.example/ https://shop.example;x@evil.example/
  https://evil.example%40shop.example@evil.example/ https://user@brand.example@evil.example/
`)

const slashes = words(String.raw`
  //evil.example ///evil.example ////evil.example \\evil.example /\evil.example \/evil.example
  https:evil.example https:/evil.example https:///evil.example https:\\evil.example https:/\evil.example
  https://evil.example\@shop.example https://shop.example\@evil.example https://shop.example\.evil.example
  https://\evil.example https:////shop.example https:shop.example https:/shop.example /path path ./x ?x=1 #x
  shop.example evil.example
`)

const encoded = words(String.raw`
  https://%65vil.example/ https://evil%2eexample/ https://shop%2eexample/
  https://shop.example%2f.evil.example/ https://shop.example%5c.evil.example/
  https://shop.example%23.evil.example/ https://shop.example%3f.evil.example/ https://%73hop.example/
  https%3a%2f%2fevil.example https%3A//evil.example %68ttps://evil.example %2f%2fevil.example
  %252f%252fevil.example https://evil%252eexample/ https://%E2%80%AEexample.live/
  https://shop.example%0d%0aLocation:%20https://evil.example/ &#104;ttps://evil.example
  \u0068ttps://evil.example
`)

/** Letters of other scripts that look like those of the approved hosts, and other spellings of dots. */
const homographs = words(String.raw`
  https://ѕhop.example/ https://shоp.example/ https://shoр.example/ https://ꜱhop.example/
  https://shop.ехample/ https://brаnd.example/ https://ƅrand.example/ https://brand.exаmple/
  https://shop.examp1e/ https://sh0p.example/ https://xn--shp-fmc.example/ https://xn--hop-q8d.example/
  https://shop。evil.example/ https://shop．example．evil。example/ https://shop.example。evil.example/
  https://ｅｖｉｌ.example/ https://shöp.example/ https://shop‐brand.example/
`)

const numbers = words(String.raw`
  https://127.0.0.1/ https://127.1/ https://2130706433/ https://0x7f000001/ https://017700000001/ https://0/
  https://[::1]/ https://[::ffff:127.0.0.1]/ https://169.254.169.254/latest/ https://10.0.0.1/
  https://localhost/ https://localhost.localdomain/ https://shop/ https://192.168.1.1/ https://①②⑦.0.0.1/
  https://shop.local/ https://shop.internal/ https://x.onion/ https://0300.0250.0.1/ https://[fe80::1%25eth0]/
`)

const dotsAndPorts = words(String.raw`
  https://shop.example./ https://shop.example../ https://.shop.example/ https://shop..example/ https://./
  https://evil.example./ https://shop.example:8443/ https://shop.example:80/ https://shop.example:443/
  https://shop.example:/ https://shop.example:0/ https://shop.example:99999/
  https://shop.example:evil.example/ https://evil.example:443/ https://brand.example:22/
  https://-shop.example/ https://shop.example-/ https://
`)

const neighbours = words(String.raw`
  https://www.shop.example/ https://a.shop.example/ https://example/ https://com/ https://shop.example.com/
  https://brand.example.evil.example/ https://xbrand.example/ https://brand.examples/ https://brandexample/
  https://evil.example/shop.example https://evil.example?shop.example https://evil.example#shop.example
  https://evil.example/https://shop.example/ https://evil.example?@shop.example
  https://evil.example#@shop.example
`)

/** Pages of platforms that open an app are known by path; others of the same host send on to anywhere. */
const notApps = words(String.raw`
  https://t.me/iv?url=https%3A%2F%2Fevil.example https://t.me/share/url?url=https://evil.example https://t.me/
  https://t.me/proxy?server=evil.example https://t.me/socks?server=evil.example https://t.me/login/12345
  https://play.google.com/url?q=https://evil.example https://play.google.com/ https://play.google.com/redirect
  https://apps.apple.com/ https://apps.apple.com/redirect?url=https://evil.example
  https://wa.me/?text=evil.example https://www.google.com/url?q=https://evil.example
  https://l.facebook.com/l.php?u=https://evil.example https://bit.ly/x https://t.co/x https://xt.me/athar
  https://t.me.evil.example/athar https://apps.apple.com.evil.example/app/id1
`)

const parameters = [
  'url',
  'next',
  'redirect',
  'redirect_uri',
  'return',
  'returnTo',
  'continue',
  'dest',
  'destination',
  'u',
  'to',
  'goto',
]
const inside = [
  'https://evil.example',
  '//evil.example',
  'https%3A%2F%2Fevil.example',
  '%2F%2Fevil.example',
  'javascript:alert(1)',
]

/** Three hundred and more addresses, each with what must become of it; the followers' last row is where they land. */
export const redirectCorpus: readonly CorpusRow[] = [
  ...bad.flatMap((host) =>
    rows('an unapproved host', [
      `https://${host}`,
      `https://${host}/a?b#c`,
      `HTTPS://${host.toUpperCase()}/`,
    ]),
  ),
  ...rows(
    'another scheme',
    schemes.map((scheme) => `${scheme}://shop.example/`),
  ),
  ...rows('a scheme that runs', [
    'javascript:alert(1)//https://shop.example',
    'data:text/html,<script>1</script>',
    'intent:#Intent;end',
  ]),
  ...controls.flatMap((sign) =>
    rows('a sign that browsers drop or people do not see', [
      `https://shop.example/${sign}x`,
      `https://evil${sign}.example/`,
      `java${sign}script:alert(1)`,
    ]),
  ),
  ...rows('a name before the host', userinfo),
  ...rows('slashes that browsers repair', slashes),
  ...rows('an encoded host', encoded),
  ...rows('a host that looks alike', homographs),
  ...rows('a machine, not a site', numbers),
  ...rows('dots and ports', dotsAndPorts),
  ...rows('a neighbour of an approved host', neighbours),
  ...rows('a page that sends on', notApps),
  ...parameters.flatMap((name) =>
    inside.map((value) => ({
      why: 'a parameter of the shop’s own: followers stay on the shop',
      typed: `https://shop.example/p?${name}=${value}`,
      expected: { host: 'shop.example' },
    })),
  ),
  ...rows(
    'the shop, in other spellings',
    [
      'https://shop.example',
      'HTTPS://SHOP.EXAMPLE/A',
      'https://ｓhop.example/',
      'https://shop。example/',
      'https://shop.example//evil.example',
      'https://shop.example/@evil.example',
      'https://shop.example/%2f%2fevil.example',
      'https://shop.example/..//evil.example',
      'https://shop.example/#//evil.example',
      'https://shop.example?@evil.example',
      'https://shop.example#@evil.example',
    ],
    { host: 'shop.example' },
  ),
  ...rows('a host under one that covers them', ['https://www.brand.example/'], { host: 'www.brand.example' }),
  ...rows('a host that covers others', ['https://brand.example/x'], { host: 'brand.example' }),
  ...rows('an app', ['https://apps.apple.com/sa/app/nour/id1234567890', 'https://apps.apple.com/app/id12'], {
    host: 'apps.apple.com',
  }),
  ...rows('an app', ['https://play.google.com/store/apps/details?id=example.shop&url=https://evil.example'], {
    host: 'play.google.com',
  }),
  ...rows(
    'a channel',
    ['https://t.me/athar_shop', 'https://t.me/athar_bot?start=evil.example', 'https://t.me/athar_shop/12'],
    { host: 't.me' },
  ),
  ...rows('a chat', ['https://wa.me/966500000000?text=hello'], { host: 'wa.me' }),
]

/** What strangers may write after `/r/`; `CODE` is a link to shop.example. Nothing of it may choose the place. */
export const strangeCalls = [
  ...[
    'CODE?url=https://evil.example',
    'CODE?destination=//evil.example',
    'CODE?athar_click=//evil.example',
    'CODE?@evil.example',
  ],
  ...[
    'CODE#//evil.example',
    'CODE/',
    'CODE//evil.example',
    'CODE/../evil.example',
    'CODE%2f%2fevil.example',
    'CODE%0d%0aLocation:x',
  ],
  ...[
    'CODE@evil.example',
    'CODE:evil.example',
    'CODE.evil.example',
    'CODE\\evil.example',
    'CODE;evil',
    'CODE%00',
    'CODE%3Furl=x',
  ],
  ...[
    '/evil.example',
    '//evil.example',
    '%2f%2fevil.example',
    '%5c%5cevil.example',
    '\\evil.example',
    '..//evil.example',
  ],
  ...[
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '?url=https://evil.example',
    'evil.example',
  ],
]
