import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ipaddr from 'ipaddr.js'
import { type AddressRanges, addressRanges } from './address-ranges.ts'

/** What an address tells without being kept: the network it lies in, its country, and whether machines live there. */
export type VisitorNetwork = {
  /** The first 24 bits of IPv4, 48 of IPv6: what one household, office or carrier's block shares. */
  prefix: string
  country: string | null
  isDataCentre: boolean
}

const nowhere: VisitorNetwork = { prefix: 'unknown', country: null, isDataCentre: false }

type Tables = { countries: AddressRanges<string>; dataCentres: AddressRanges<true> }

/** Reads the tables once. */
export function visitorNetworks(): (address: string) => VisitorNetwork {
  const hosting = readFileSync(new URL('data-centres.txt', import.meta.url), 'utf8').split('\n')
  const [v4, v6] = [tablesOf('ipv4-num', hosting, 8), tablesOf('ipv6-num', hosting, 12)]
  return (address) => {
    const four = readIpv4(address)
    if (four !== undefined) return told(v4, four, four >>> 8)
    if (!ipaddr.isValid(address)) return nowhere
    const bytes = ipaddr.process(address).toByteArray()
    const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
    return bytes.length === 4 ? told(v4, number, number >>> 8) : told(v6, number, `six${number}`)
  }
}

/** Of IPv6 the first 48 bits are looked up: the rest is the business of one household or office. */
function tablesOf(name: string, hosting: string[], digits: 8 | 12): Tables {
  const lines = hosting.filter((line) => line.indexOf('-') === digits)
  return {
    countries: addressRanges(countryRows(name, digits === 8 ? Number : firstBits)),
    dataCentres: addressRanges(
      lines.map((line) => {
        const [first, last] = line.split('-').map((text) => Number.parseInt(text, 16))
        return [first!, last!, true] as const
      }),
    ),
  }
}

const firstBits = (text: string) => Number(BigInt(text) >> 80n)

const told = ({ countries, dataCentres }: Tables, address: number, prefix: number | string) => ({
  prefix: String(prefix),
  country: countries(address) ?? null,
  isDataCentre: dataCentres(address) === true,
})

function* countryRows(table: string, read: (text: string) => number) {
  const file = createRequire(import.meta.url).resolve(
    `@ip-location-db/geo-whois-asn-country/geo-whois-asn-country-${table}.csv`,
  )
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [first, last, country] = line.split(',')
    if (first && last && country && /^[A-Z]{2}$/.test(country))
      yield [read(first), read(last), country] as const
  }
}

/** Four decimal numbers below 256 and nothing else. */
function readIpv4(text: string): number | undefined {
  let [address, number, digits, dots] = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 46 && digits > 0 && dots < 3) {
      address = address * 256 + number
      dots += 1
      number = digits = 0
    } else if (code >= 48 && code <= 57 && digits < 3) {
      number = number * 10 + code - 48
      digits += 1
      if (number > 255) return undefined
    } else return undefined
  }
  return dots === 3 && digits > 0 ? address * 256 + number : undefined
}
