/** Digits and letters without 0 o 1 i l, which people mistake for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const length = 7

/** How many random bytes `linkCode` is given: enough that it practically never runs out. */
export const linkCodeBytes = 16

/**
 * A code of 7 characters from random bytes; bytes that would favour some characters are skipped.
 * @throws RangeError when too few of the bytes are usable.
 */
export function linkCode(bytes: Uint8Array): string {
  const fair = 256 - (256 % alphabet.length)
  const code = [...bytes]
    .filter((byte) => byte < fair)
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
  if (code.length < length) throw new RangeError('too few random bytes for a link code')
  return code
}

/** The code as stored, whatever the capitals in which it was typed; undefined when it cannot be one. */
export function readLinkCode(text: string): string | undefined {
  const code = text.toLowerCase()
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined
}

/** Where a tracked link stands on this site. */
export const linkPath = (code: string) => `/r/${code}`

/** What followers type at the checkout: the creator's handle and three characters of the link's code, "LAYLA7KM". */
export function promoCodeFor(handle: string, code: string): string {
  const name = handle.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return (name.slice(0, 9) || 'ATHAR') + code.slice(0, 3).toUpperCase()
}
