/**
 * A text's signature: 64 bits, set by its parts. What lacks a bit of a term's signature cannot have the term; what has
 * them all must still be read. Bits are added to the two words at `at`.
 */
type Signed = { words: Uint32Array; at: number }

const set = ({ words, at }: Signed, place: number) => {
  words[at + (place >>> 5)]! |= 1 << (place & 31)
}

/** Each two and each three letters in a row set a bit of one of two signatures; 0 is no letter. */
export function signLetters(
  pairs: Signed,
  triples: Signed,
  letters: ArrayLike<number>,
  start: number,
  length: number,
) {
  for (let i = start + 1; i < start + length; i++) {
    const first = letters[i - 1]!
    const second = letters[i]!
    if (first === 0 || second === 0) continue
    const pair = Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)
    set(pairs, pair >>> 26)
    const third = i + 1 < start + length ? letters[i + 1]! : 0
    if (third !== 0) set(triples, (pair + Math.imul(third, 0xc2b2ae35)) >>> 26)
  }
}

/** A word sets two bits by its hash; 0 is no word. */
export function signWord(signed: Signed, word: number) {
  if (word === 0) return
  set(signed, word & 63)
  set(signed, (word >>> 6) & 63)
}
