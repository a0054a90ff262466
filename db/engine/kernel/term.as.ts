// Looking for a term in names and bios; terms are written by `writeTerm`.
import { word } from './share.as'

const nameBytes: u32 = 48
const bioWords: u32 = 10
/** Bits of `failedBits`. */
const other: u8 = 16
const removed: u8 = 128

/** Whether letters are somewhere in the slot of a name: first and last are looked for at sixteen places at once. */
function hasLetters(name: usize, letters: usize, length: u32): bool {
  const first = i8x16.splat(load<i8>(letters))
  const last = i8x16.splat(load<i8>(letters + length - 1))
  for (let at: u32 = 0; at + length <= nameBytes; at += 16) {
    const starts = i8x16.eq(v128.load(name + at), first)
    const ends = i8x16.eq(v128.load(name + at + length - 1), last)
    let left: u32 = i8x16.bitmask(v128.and(starts, ends))
    for (; left; left &= left - 1) {
      const from = at + ctz(left)
      if (from + length > nameBytes) return false
      let same: u32 = 1
      while (same < length && load<u8>(name + from + same) == load<u8>(letters + same)) same++
      if (same >= length) return true
    }
  }
  return false
}

function hasWord(bio: usize, hash: u32): bool {
  for (let k: u32 = 0; k < bioWords; k++) if (word(bio, k) == hash) return true
  return false
}

/** Which of sixteen rows have every bit of a signature. */
function signed(signatures: usize, asked: v128): u32 {
  let found: u32 = 0
  for (let k: u32 = 0; k < 16; k += 2) {
    const both = i64x2.eq(v128.and(v128.load(signatures + (k << 3)), asked), asked)
    found |= i64x2.bitmask(both) << k
  }
  return found
}

export function term(
  block: usize,
  rows: u32,
  name: u32,
  words: u32,
  nameSignature: u32,
  wordSignature: u32,
  asked: usize,
): void {
  const nameAsked = i64x2.splat(load<i64>(asked))
  const bioAsked = i64x2.splat(load<i64>(asked, 8))
  const hash = load<u32>(asked, 16)
  const length = load<u32>(asked, 20)
  const letters = asked + 24
  const mark = i8x16.splat(other as i8)
  const gone = i8x16.splat((other | removed) as i8)
  for (let i: u32 = 0; i < rows; i += 16) {
    const failed = v128.load(block + i)
    const open = i8x16.eq(v128.and(failed, gone), i8x16.splat(0))
    const left: u32 = i8x16.bitmask(open)
    if (!left) continue
    let found: u32 = 0
    if (length) {
      let may = left & signed(block + nameSignature + (i << 3), nameAsked)
      for (; may; may &= may - 1)
        if (hasLetters(block + name + (i + ctz(may)) * nameBytes, letters, length)) found |= may & -may
    }
    if (hash) {
      let may = left & ~found & signed(block + wordSignature + (i << 3), bioAsked)
      for (; may; may &= may - 1)
        if (hasWord(block + words + (i + ctz(may)) * (bioWords << 2), hash)) found |= may & -may
    }
    v128.store(block + i, v128.or(failed, v128.and(open, mark)))
    for (; found; found &= found - 1) {
      const at = block + i + ctz(found)
      store<u8>(at, load<u8>(at) & ~other)
    }
  }
}
