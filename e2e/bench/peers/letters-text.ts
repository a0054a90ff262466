/** One character for each letter code (`letters.ts`), so that databases can look for them as text. */
const characters = Array.from({ length: 256 }, (_, code) => {
  if (code === 0) return '/'
  if (code <= 26) return String.fromCharCode(0x60 + code)
  if (code <= 36) return String.fromCharCode(0x30 + code - 27)
  if (code <= 79) return String.fromCharCode(0x621 + code - 37)
  if (code <= 127) return String.fromCharCode(0x430 + code - 80)
  return code === 255 ? ' ' : String.fromCharCode(0x4e00 + code)
})

/** A name's slot or a term as text; the empty end of a slot is left out. */
export function textOf(letters: Uint8Array): string {
  let end = letters.length
  while (end > 0 && letters[end - 1] === 0) end--
  let text = ''
  for (let i = 0; i < end; i++) text += characters[letters[i]!]
  return text
}
