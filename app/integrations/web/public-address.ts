import ipaddr from 'ipaddr.js'

/** Ranges of IPv6 whose addresses may stand for an IPv4 address, which the far end would connect to. */
const carriesIpv4 = [
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
  '2001::/32',
  '::/96',
  '::ffff:0:0:0/96',
].map((range) => ipaddr.IPv6.parseCIDR(range))

const openInternet6 = ipaddr.IPv6.parseCIDR('2000::/3')
/** Machines of a cloud that answer at a public address to their own tenants only. */
const innerServices = new Set(['168.63.129.16'])

/**
 * Whether an address, as the name server wrote it, is one of the open internet. Only canonical text counts: octal,
 * hexadecimal and shortened forms, zone ids and ports are no addresses here.
 */
export function isPublicAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text))
    return ipaddr.IPv4.parse(text).range() === 'unicast' && !innerServices.has(text)
  if (!ipaddr.IPv6.isValid(text) || text.includes('%') || text.includes('.')) return false
  const address = ipaddr.IPv6.parse(text)
  if (!address.match(openInternet6)) return false
  return address.range() === 'unicast' && !carriesIpv4.some((range) => address.match(range))
}
