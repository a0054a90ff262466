/**
 * Folded text in one byte a letter, so that names of all three alphabets fit a fixed slot: Latin 1-26, digits 27-36,
 * Arabic 37-79, Cyrillic 80-127, any other letter 128-254. Whatever is no letter or digit is `gap`, once in a row.
 */
export const gap = 255

export function lettersOf(folded: string): number[] {
  const letters: number[] = []
  for (const sign of folded) {
    const letter = letterOf(sign.codePointAt(0)!)
    if (letter !== gap) letters.push(letter)
    else if (letters.length > 0 && letters.at(-1) !== gap) letters.push(gap)
  }
  if (letters.at(-1) === gap) letters.pop()
  return letters
}

const otherLetter = /[\p{L}\p{N}]/u

function letterOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 27
  if (code >= 0x621 && code <= 0x64a) return code - 0x621 + 37
  if (code >= 0x430 && code <= 0x45f) return code - 0x430 + 80
  return code > 0x7f && otherLetter.test(String.fromCodePoint(code)) ? 128 + (code % 127) : gap
}

/** FNV-1a over letters, 32 bits, never 0; 0 for no letters. */
export function hashOf(letters: readonly number[] | Uint8Array): number {
  if (letters.length === 0) return 0
  let hash = 0x811c9dc5
  for (const letter of letters) hash = Math.imul(hash ^ letter, 0x01000193)
  return hash >>> 0 || 1
}
