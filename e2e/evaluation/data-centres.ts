import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import readline from 'node:readline'
import ipaddr from 'ipaddr.js'

/**
 * `node e2e/evaluation/data-centres.ts FOLDER` writes app/http/data-centres.txt anew (addresses in hexadecimal, of IPv6 the first 48 bits) from the tables of the npm package
 * @ip-location-db/asn (asn-ipv4.csv and asn-ipv6.csv in FOLDER): the address ranges that these networks announce.
 * Left out on purpose are networks through which people browse: Cloudflare, Akamai and Fastly carry private relays,
 * M247 and Datacamp carry consumer VPNs, AS15169 carries Google's own.
 */
const hosting = new Set(
  [
    [16509, 14618, 8987, 396982, 8075, 31898, 45102, 37963, 132203, 45090, 136907, 55990, 36351, 200350],
    [14061, 24940, 213230, 212317, 16276, 63949, 20473, 51167, 40021, 141995, 12876, 47583, 8560, 31034],
    [60781, 28753, 30633, 7203, 394380, 395954, 59253, 133752, 202053, 36007, 26347, 26496, 33070, 19994],
    [27357, 49505, 50340, 9123, 197695, 198610, 36352, 8100, 40676, 33387, 46844, 29802, 53667, 63473],
    [197540, 6724, 24961, 49981, 50673, 199524, 62567, 394362, 46606, 32244, 46475, 55286, 62904, 25820],
    [201924, 34788, 35916, 54290, 19318, 32475, 11878, 22612, 13213, 20860, 25369, 58061, 29066, 44066],
  ].flat(),
)

const folder = process.argv[2]!
const ranges: string[] = []
for (const file of ['asn-ipv4.csv', 'asn-ipv6.csv']) {
  let open: { first: bigint; last: bigint } | undefined
  const bits = file.includes('ipv4') ? 8 : 12
  const write = () =>
    open &&
    ranges.push(
      `${open.first.toString(16).padStart(bits, '0')}-${open.last.toString(16).padStart(bits, '0')}`,
    )
  for await (const line of readline.createInterface(createReadStream(`${folder}/${file}`))) {
    const [first = '', last = '', number] = line.split(',')
    if (!hosting.has(Number(number))) continue
    const [from, to] = [asNumber(first), asNumber(last)].map((address) =>
      bits === 8 ? address : address >> 80n,
    ) as [bigint, bigint]
    if (open && from <= open.last + 1n) open.last = to > open.last ? to : open.last
    else {
      write()
      open = { first: from, last: to }
    }
  }
  write()
}
const source =
  '# Networks of hosting companies, from RouteViews and DB-IP.com (both CC BY 4.0) by @ip-location-db/asn'
await writeFile('app/http/data-centres.txt', `${[source, ...ranges].join('\n')}\n`)
process.stdout.write(`${ranges.length} ranges\n`)

function asNumber(address: string): bigint {
  return ipaddr
    .parse(address)
    .toByteArray()
    .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
}
