// The passes of `passes.ts`, sixteen rows at a time, in AssemblyScript: `npm run engine:build` makes kernel.wasm of it.

import { cohortOf, placeOf, word } from './share.as'

export * from './rank.as'
export * from './term.as'

/** Bits of `failedBits` and the trait `shown`. */
const other: i8 = 16
const removed: i8 = -128
const shown: i8 = 1

/** Marks sixteen rows with `bit` where they have not passed. */
function fail(rows: usize, passed: v128, bit: v128): void {
  v128.store(rows, v128.or(v128.load(rows), v128.andnot(bit, passed)))
}

/** Four times four lanes of all or nothing as sixteen bytes. */
function narrow(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d))
}

export function open(block: usize, rows: u32, traits: u32, wanted: u32): void {
  const want = i8x16.splat(wanted as i8)
  const seen = i8x16.splat(shown)
  for (let i: u32 = 0; i < rows; i += 16) {
    const has = v128.load(block + traits + i)
    const lacks = v128.andnot(i8x16.splat(other), i8x16.eq(v128.and(has, want), want))
    const hidden = v128.andnot(i8x16.splat(removed), i8x16.eq(v128.and(has, seen), seen))
    v128.store(block + i, v128.or(lacks, hidden))
  }
}

export function among(block: usize, rows: u32, column: u32, table: usize, bit: u32): void {
  const low = v128.load(table)
  const high = v128.load(table + 16)
  const half = i8x16.splat(16)
  const mark = i8x16.splat(bit as i8)
  for (let i: u32 = 0; i < rows; i += 16) {
    const code = v128.load(block + column + i)
    const passed = v128.or(i8x16.swizzle(low, code), i8x16.swizzle(high, i8x16.sub(code, half)))
    fail(block + i, passed, mark)
  }
}

function isOneOf(value: v128, list: usize, length: u32): v128 {
  let found = i32x4.splat(0)
  for (let k: u32 = 0; k < length; k++) found = v128.or(found, i32x4.eq(value, i32x4.splat(word(list, k))))
  return found
}

export function oneOf(block: usize, rows: u32, column: u32, list: usize, length: u32, bit: u32): void {
  const mark = i8x16.splat(bit as i8)
  for (let i: u32 = 0; i < rows; i += 16) {
    const p = block + column + (i << 2)
    const a = isOneOf(v128.load(p), list, length)
    const b = isOneOf(v128.load(p, 16), list, length)
    const c = isOneOf(v128.load(p, 32), list, length)
    const d = isOneOf(v128.load(p, 48), list, length)
    fail(block + i, narrow(a, b, c, d), mark)
  }
}

function isInside(value: v128, from: v128, to: v128): v128 {
  return v128.and(i32x4.ge_u(value, from), i32x4.le_u(value, to))
}

export function range(
  block: usize,
  rows: u32,
  column: u32,
  from: u32,
  to: u32,
  traits: u32,
  only: u32,
  bit: u32,
): void {
  const low = i32x4.splat(from)
  const high = i32x4.splat(to)
  const which = i8x16.splat(only as i8)
  const mark = i8x16.splat(bit as i8)
  for (let i: u32 = 0; i < rows; i += 16) {
    const p = block + column + (i << 2)
    const a = isInside(v128.load(p), low, high)
    const b = isInside(v128.load(p, 16), low, high)
    const c = isInside(v128.load(p, 32), low, high)
    const d = isInside(v128.load(p, 48), low, high)
    const free = i8x16.eq(v128.and(v128.load(block + traits + i), which), i8x16.splat(0))
    fail(block + i, v128.or(narrow(a, b, c, d), free), mark)
  }
}

export function least(block: usize, rows: u32, column: u32, from: u32, bit: u32): void {
  const low = i8x16.splat(from as i8)
  const mark = i8x16.splat(bit as i8)
  for (let i: u32 = 0; i < rows; i += 16)
    fail(block + i, i8x16.ge_u(v128.load(block + column + i), low), mark)
}

function hasBits(value: v128, any: v128, all: v128, isAny: v128): v128 {
  const none = v128.and(isAny, i32x4.eq(v128.and(value, any), i32x4.splat(0)))
  return v128.andnot(i32x4.eq(v128.and(value, all), all), none)
}

export function bits(block: usize, rows: u32, column: u32, any: u32, all: u32, bit: u32): void {
  const some = i32x4.splat(any)
  const every = i32x4.splat(all)
  const isAny = i32x4.splat(any == 0 ? 0 : -1)
  const mark = i8x16.splat(bit as i8)
  for (let i: u32 = 0; i < rows; i += 16) {
    const p = block + column + (i << 2)
    const a = hasBits(v128.load(p), some, every, isAny)
    const b = hasBits(v128.load(p, 16), some, every, isAny)
    const c = hasBits(v128.load(p, 32), some, every, isAny)
    const d = hasBits(v128.load(p, 48), some, every, isAny)
    fail(block + i, narrow(a, b, c, d), mark)
  }
}

export function share(block: usize, rows: u32, part: usize, from: u32, bit: u32): void {
  const low = i16x8.splat(from as i16)
  const mark = i8x16.splat(bit as i8)
  for (let i: u32 = 0; i < rows; i += 16) {
    const cohort = cohortOf(block + i, part)
    const place = placeOf(block + i, part)
    const a = i16x8.ge_u(i16x8.extmul_low_i8x16_u(cohort, place), low)
    const b = i16x8.ge_u(i16x8.extmul_high_i8x16_u(cohort, place), low)
    fail(block + i, i8x16.narrow_i16x8_s(a, b), mark)
  }
}

export function choose(block: usize, rows: u32, allowed: u32, chosen: u32): u32 {
  const forbidden = i8x16.splat(~allowed as i8)
  let sum: u32 = 0
  for (let i: u32 = 0; i < rows; i += 16) {
    const passed = i8x16.eq(v128.and(v128.load(block + i), forbidden), i8x16.splat(0))
    const bits: u32 = i8x16.bitmask(passed)
    store<u16>(block + chosen + (i >> 3), bits)
    sum += popcnt(bits)
  }
  return sum
}

export function count(
  block: usize,
  rows: u32,
  chosen: u32,
  planes: u32,
  tileBytes: u32,
  length: u32,
  counts: usize,
): void {
  let mask = block + chosen
  let tile = block + planes
  for (let i: u32 = 0; i < rows; i += 256, mask += 32, tile += tileBytes) {
    const a = load<u64>(mask)
    const b = load<u64>(mask, 8)
    const c = load<u64>(mask, 16)
    const d = load<u64>(mask, 24)
    if (!(a | b | c | d)) continue
    for (let value: u32 = 0; value < length; value++) {
      const plane = tile + (value << 5)
      const sum =
        popcnt(load<u64>(plane) & a) +
        popcnt(load<u64>(plane, 8) & b) +
        popcnt(load<u64>(plane, 16) & c) +
        popcnt(load<u64>(plane, 24) & d)
      const at = counts + (value << 2)
      store<u32>(at, load<u32>(at) + (sum as u32))
    }
  }
}
