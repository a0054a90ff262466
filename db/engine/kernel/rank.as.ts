// The best rows of a search; lists of places are made by `Places`, wishes written by `writeWish`.
import { cohortOf, placeOf, weightedSum, word } from './share.as'

/** Where in a list of places the values of sixteen rows are put to be read one by one, and where its keys begin. */
const lanesAt: usize = 32
const keysAt: usize = 64

function keyAt(list: usize, at: u32): u64 {
  return load<u64>(list + keysAt + ((at as usize) << 3))
}

function setKey(list: usize, at: u32, key: u64): void {
  store<u64>(list + keysAt + ((at as usize) << 3), key)
}

/**
 * A list of places holds: the least value that may still get in, how many places there are, how many are taken, and keys
 * as a heap with the worst first. With no places at all the taken ones count who is better than the first key.
 */
function offer(list: usize, value: u32, ordinal: u32): void {
  const key = ((value as u64) << 32) | (~ordinal as u64)
  const most = word(list, 1)
  const taken = word(list, 2)
  let at: u32 = 0
  if (most == 0) {
    store<u32>(list, taken + u32(key > keyAt(list, 0)), 8)
    return
  }
  if (taken < most) {
    at = taken
    store<u32>(list, taken + 1, 8)
    while (at) {
      const above = (at - 1) >> 1
      if (keyAt(list, above) < key) break
      setKey(list, at, keyAt(list, above))
      at = above
    }
  } else {
    if (key < keyAt(list, 0)) return
    for (;;) {
      let below: u32 = 2 * at + 1
      if (below >= most) break
      if (below + 1 < most && keyAt(list, below + 1) < keyAt(list, below)) below++
      if (keyAt(list, below) > key) break
      setKey(list, at, keyAt(list, below))
      at = below
    }
  }
  setKey(list, at, key)
  if (word(list, 2) == most) store<u32>(list, ((keyAt(list, 0) >>> 32) as u32) + 1)
}

/** Which of sixteen rows fail nothing. */
function passing(rows: usize): v128 {
  return i8x16.eq(v128.load(rows), i8x16.splat(0))
}

/** Which of sixteen values of two bytes are at least so much. */
function atLeast(low: v128, high: v128, least: u32): v128 {
  const from = i16x8.splat(least as i16)
  return i8x16.narrow_i16x8_s(i16x8.ge_u(low, from), i16x8.ge_u(high, from))
}

/** Offers the marked ones of sixteen rows with the values in the list's lanes, two bytes each. */
function offerAll(list: usize, marked: v128, lanes: usize, ordinal: u32): void {
  let left: u32 = i8x16.bitmask(marked)
  for (; left; left &= left - 1) offer(list, load<u16>(lanes + (ctz(left) << 1)), ordinal + ctz(left))
}

/** 255 share / (share + usual) of four. */
function half(share: v128, usual: v128): v128 {
  const part = f32x4.convert_i32x4_s(share)
  return i32x4.trunc_sat_f32x4_s(f32x4.div(f32x4.mul(part, f32x4.splat(255)), f32x4.add(part, usual)))
}

/** What the audience is worth, in bytes. */
function audienceWorth(rows: usize, part: usize, usual: u32): v128 {
  const cohort = cohortOf(rows, part)
  const place = placeOf(rows, part)
  const low = i16x8.extmul_low_i8x16_u(cohort, place)
  const high = i16x8.extmul_high_i8x16_u(cohort, place)
  const all = f32x4.splat(usual as f32)
  const a = half(i32x4.extend_low_i16x8_u(low), all)
  const b = half(i32x4.extend_high_i16x8_u(low), all)
  const c = half(i32x4.extend_low_i16x8_u(high), all)
  const d = half(i32x4.extend_high_i16x8_u(high), all)
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d))
}

/** Which of sixteen open or marked rows may get in with these values and `most` more. */
function mayGetIn(
  open: v128,
  marked: v128,
  low: v128,
  high: v128,
  most: v128,
  best: usize,
  others: usize,
): bool {
  const a = i16x8.add(low, most)
  const b = i16x8.add(high, most)
  const found = v128.and(open, atLeast(a, b, word(best, 0)))
  return v128.any_true(v128.or(found, v128.and(marked, atLeast(a, b, word(others, 0)))))
}

/** The audience costs most and comes last: rows that could not get in even if it were worth all it can are left. */
export function byScore(
  block: usize,
  rows: u32,
  first: u32,
  chosen: u32,
  wish: usize,
  traits: u32,
  mark: u32,
  best: usize,
  others: usize,
): void {
  const trait = i8x16.splat(mark as i8)
  const columns = word(wish, 0)
  const topics = word(wish, 1)
  const topicWeight = i8x16.splat(word(wish, 2) as i8)
  const audience = word(wish, 3)
  const audienceWeight = i8x16.splat(audience as i8)
  const usual = word(wish, 4)
  const columnList = wish + 20
  const topicList = columnList + (columns << 3)
  const part = topicList + (topics << 3)
  const most = i16x8.splat((255 * audience) as i16)
  const lanes = best + lanesAt
  for (let i: u32 = 0; i < rows; i += 16) {
    if (!load<u16>(block + chosen + (i >> 3))) continue
    const open = passing(block + i)
    const has = v128.and(v128.load(block + traits + i), trait)
    const marked = v128.and(open, i8x16.eq(has, trait))
    let low = i16x8.splat(0)
    let high = i16x8.splat(0)
    if (topics) {
      const worth = weightedSum(block + i, topicList, topics)
      low = i16x8.extmul_low_i8x16_u(worth, topicWeight)
      high = i16x8.extmul_high_i8x16_u(worth, topicWeight)
    }
    for (let k: u32 = 0; k < columns; k++) {
      const column = v128.load(block + i + word(columnList, 2 * k))
      const weight = i16x8.splat(word(columnList, 2 * k + 1) as i16)
      low = i16x8.add(low, i16x8.mul(i16x8.extend_low_i8x16_u(column), weight))
      high = i16x8.add(high, i16x8.mul(i16x8.extend_high_i8x16_u(column), weight))
    }
    if (audience) {
      if (!mayGetIn(open, marked, low, high, most, best, others)) continue
      const worth = audienceWorth(block + i, part, usual)
      low = i16x8.add(low, i16x8.extmul_low_i8x16_u(worth, audienceWeight))
      high = i16x8.add(high, i16x8.extmul_high_i8x16_u(worth, audienceWeight))
    }
    v128.store(lanes, low)
    v128.store(lanes, high, 16)
    offerAll(best, v128.and(open, atLeast(low, high, word(best, 0))), lanes, first + i)
    offerAll(others, v128.and(marked, atLeast(low, high, word(others, 0))), lanes, first + i)
  }
}

export function byShare(block: usize, rows: u32, first: u32, chosen: u32, part: usize, best: usize): void {
  for (let i: u32 = 0; i < rows; i += 16) {
    if (!load<u16>(block + chosen + (i >> 3))) continue
    const open = passing(block + i)
    const cohort = cohortOf(block + i, part)
    const place = placeOf(block + i, part)
    const low = i16x8.extmul_low_i8x16_u(cohort, place)
    const high = i16x8.extmul_high_i8x16_u(cohort, place)
    const found = v128.and(open, atLeast(low, high, word(best, 0)))
    if (!v128.any_true(found)) continue
    v128.store(best + lanesAt, low)
    v128.store(best + lanesAt, high, 16)
    offerAll(best, found, best + lanesAt, first + i)
  }
}

export function byNumber(
  block: usize,
  rows: u32,
  first: u32,
  chosen: u32,
  column: u32,
  flip: u32,
  best: usize,
): void {
  for (let i: u32 = 0; i < rows; i += 16) {
    let left: u32 = load<u16>(block + chosen + (i >> 3))
    for (; left; left &= left - 1) {
      const value = load<u32>(block + column + ((i + ctz(left)) << 2)) ^ flip
      if (value >= word(best, 0)) offer(best, value, first + i + ctz(left))
    }
  }
}
