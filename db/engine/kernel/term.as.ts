// Looking for a term in names and bios; terms are written by `writeTerm`.

const nameBytes: u32 = 48
const bioBytes: u32 = 40
/** Bits of `failedBits`. */
const other: u8 = 16
const removed: u8 = 128

/** Where of sixteen places of a name three letters of a term are. */
function startsAt(name: usize, first: v128, middle: v128, last: v128, half: u32, end: u32): u64 {
  const a = i8x16.eq(v128.load(name), first)
  const b = i8x16.eq(v128.load(name + half), middle)
  const c = i8x16.eq(v128.load(name + end), last)
  return i8x16.bitmask(v128.and(v128.and(a, b), c)) as u64
}

/** Whether the letters are somewhere in a name. */
function hasLetters(name: usize, letters: usize, length: u32): bool {
  const half = length >> 1
  const end = length - 1
  const first = i8x16.splat(load<i8>(letters))
  const middle = i8x16.splat(load<i8>(letters + half))
  const last = i8x16.splat(load<i8>(letters + end))
  let left =
    startsAt(name, first, middle, last, half, end) |
    (startsAt(name + 16, first, middle, last, half, end) << 16) |
    (startsAt(name + 32, first, middle, last, half, end) << 32)
  // What starts too late ends outside.
  left &= ((1 as u64) << (nameBytes - end)) - 1
  for (; left; left &= left - 1) {
    const from = name + (ctz(left) as usize)
    let same: u32 = 1
    while (same < length && load<u8>(from + same) == load<u8>(letters + same)) same++
    if (same >= length) return true
  }
  return false
}

/** Whether a bio has a word; the last four of its ten are read with two of those before. */
function hasWord(bio: usize, hash: v128): bool {
  const a = i32x4.eq(v128.load(bio), hash)
  const b = i32x4.eq(v128.load(bio, 16), hash)
  const c = i32x4.eq(v128.load(bio, 24), hash)
  return v128.any_true(v128.or(v128.or(a, b), c))
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

/** Which of sixteen rows may still be found. */
function isOpen(rows: usize): v128 {
  return i8x16.eq(v128.and(v128.load(rows), i8x16.splat((other | removed) as i8)), i8x16.splat(0))
}

/** Writes the numbers of the open rows that have a signature, two bytes each; returns the end. */
function gather(block: usize, rows: u32, signatures: u32, asked: usize, list: usize): usize {
  const bits = i64x2.splat(load<i64>(asked))
  for (let i: u32 = 0; i < rows; i += 16) {
    let left: u32 = i8x16.bitmask(isOpen(block + i))
    if (!left) continue
    left &= signed(block + signatures + (i << 3), bits)
    for (; left; left &= left - 1) {
      store<u16>(list, i + ctz(left))
      list += 2
    }
  }
  return list
}

/** Keeps those of a list that have a second signature; returns the new end. */
function sift(signatures: usize, asked: usize, list: usize, end: usize): usize {
  const bits = load<u64>(asked)
  let kept = list
  for (let p = list; p < end; p += 2) {
    const row: u32 = load<u16>(p)
    store<u16>(kept, row)
    kept += usize((load<u64>(signatures + (row << 3)) & bits) == bits) << 1
  }
  return kept
}

function reopen(row: usize): void {
  store<u8>(row, load<u8>(row) & ~other)
}

/**
 * First the rows that may have the term are listed, then they are read: what is not in the cache is then waited for once
 * and not row by row. `list` has room for two bytes a row, twice.
 */
export function term(
  block: usize,
  rows: u32,
  name: u32,
  words: u32,
  pairSignature: u32,
  tripleSignature: u32,
  wordSignature: u32,
  asked: usize,
  list: usize,
): void {
  const hash = load<u32>(asked, 24)
  const length = load<u32>(asked, 28)
  const letters = asked + 32
  let namesEnd = list
  if (length) namesEnd = gather(block, rows, pairSignature, asked, list)
  if (length > 2) namesEnd = sift(block + tripleSignature, asked + 8, list, namesEnd)
  let biosEnd = namesEnd
  if (hash) biosEnd = gather(block, rows, wordSignature, asked + 16, namesEnd)
  const mark = i8x16.splat(other as i8)
  for (let i: u32 = 0; i < rows; i += 16)
    v128.store(block + i, v128.or(v128.load(block + i), v128.and(isOpen(block + i), mark)))
  for (let p = list; p < namesEnd; p += 2) {
    const row: u32 = load<u16>(p)
    if (hasLetters(block + name + row * nameBytes, letters, length)) reopen(block + row)
  }
  const sought = i32x4.splat(hash)
  for (let p = namesEnd; p < biosEnd; p += 2) {
    const row: u32 = load<u16>(p)
    if (hasWord(block + words + row * bioBytes, sought)) reopen(block + row)
  }
}
