// The share of an audience inside a part, sixteen rows at a time; parts are written by `writePart`.

export function word(list: usize, at: u32): u32 {
  return load<u32>(list + (at << 2))
}

/** `asByte` of sums that stop at 65535, low and high eight of sixteen. */
function asBytes(low: v128, high: v128): v128 {
  const most = i16x8.splat(65_025 as i16)
  const up = i16x8.splat(255)
  const a = i16x8.shr_u(i16x8.add(i16x8.min_u(low, most), up), 8)
  const b = i16x8.shr_u(i16x8.add(i16x8.min_u(high, most), up), 8)
  return i8x16.narrow_i16x8_u(a, b)
}

/** Σ of columns, at most 255. `list` holds offsets. */
function sumOf(rows: usize, list: usize, length: u32): v128 {
  let sum = i8x16.splat(0)
  for (let k: u32 = 0; k < length; k++) sum = i8x16.add_sat_u(sum, v128.load(rows + word(list, k)))
  return sum
}

/** `asByte` of Σ column x weight. `list` holds offset and weight in turn. */
export function weightedSum(rows: usize, list: usize, length: u32): v128 {
  let low = i16x8.splat(0)
  let high = i16x8.splat(0)
  for (let k: u32 = 0; k < length; k++) {
    const column = v128.load(rows + word(list, 2 * k))
    const weight = i16x8.splat(word(list, 2 * k + 1) as i16)
    low = i16x8.add_sat_u(low, i16x8.mul(i16x8.extend_low_i8x16_u(column), weight))
    high = i16x8.add_sat_u(high, i16x8.mul(i16x8.extend_high_i8x16_u(column), weight))
  }
  return asBytes(low, high)
}

/** The share of the ages and genders asked, in bytes. */
export function cohortOf(rows: usize, part: usize): v128 {
  const length = word(part, 0)
  return length == 0 ? i8x16.splat(-1) : sumOf(rows, part + 16, length)
}

/** The share in the countries asked that hears the languages asked, in bytes. */
export function placeOf(rows: usize, part: usize): v128 {
  const countries = word(part, 1)
  const languages = word(part, 2)
  const languageList = part + 16 + (word(part, 0) << 2)
  const countryList = languageList + (languages << 2)
  let place = i8x16.splat(-1)
  if (countries)
    place = word(part, 3) ? weightedSum(rows, countryList, countries) : sumOf(rows, countryList, countries)
  return languages ? i8x16.min_u(place, sumOf(rows, languageList, languages)) : place
}
