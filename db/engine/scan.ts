import { asByte } from '../../app/domain/search/search-score.ts'
import { sizes, traits as traitBits } from '../../app/domain/search/indexed-channel.ts'
import type { Memory } from './memory.ts'
import { failedBits, type Passes } from './passes.ts'
import { tileRows } from './layout.ts'
import { offer } from './places.ts'

/**
 * The passes in plain JavaScript, row by row: what answers where the kernel cannot run, and what it is compared with.
 */
export function scanOf(memory: Memory): Passes {
  const { other, removed } = failedBits
  const gone = other | removed
  return {
    open: (block, rows, traits, wanted) => {
      const { bytes } = memory
      for (let i = 0; i < rows; i++) {
        const has = bytes[block + traits + i]!
        bytes[block + i] = ((has & wanted) === wanted ? 0 : other) | (has & traitBits.shown ? 0 : removed)
      }
    },
    among: (block, rows, column, table, bit) => {
      const { bytes } = memory
      for (let i = 0; i < rows; i++) {
        const code = bytes[block + column + i]!
        if (code >= 32 || bytes[table + code] === 0) bytes[block + i]! |= bit
      }
    },
    oneOf: (block, rows, column, list, length, bit) => {
      const { bytes, words } = memory
      const wanted = words.slice(list >>> 2, (list >>> 2) + length)
      const first = (block + column) >>> 2
      for (let i = 0; i < rows; i++) if (!wanted.includes(words[first + i]!)) bytes[block + i]! |= bit
    },
    range: (block, rows, column, from, to, traits, only, bit) => {
      const { bytes, words } = memory
      const first = (block + column) >>> 2
      for (let i = 0; i < rows; i++) {
        const value = words[first + i]!
        if ((value < from || value > to) && bytes[block + traits + i]! & only) bytes[block + i]! |= bit
      }
    },
    least: (block, rows, column, from, bit) => {
      const { bytes } = memory
      for (let i = 0; i < rows; i++) if (bytes[block + column + i]! < from) bytes[block + i]! |= bit
    },
    bits: (block, rows, column, any, all, bit) => {
      const { bytes, words } = memory
      const first = (block + column) >>> 2
      for (let i = 0; i < rows; i++) {
        const has = words[first + i]!
        if ((any !== 0 && (has & any) === 0) || (has & all) >>> 0 !== all) bytes[block + i]! |= bit
      }
    },
    share: (block, rows, part, from, bit) => {
      const { bytes } = memory
      for (let i = 0; i < rows; i++)
        if (!(bytes[block + i]! & gone) && shareOf(block + i, part) < from) bytes[block + i]! |= bit
    },
    term: (block, rows, name, words, pairs, triples, bios, term) => {
      const { bytes } = memory
      for (let i = 0; i < rows; i++) {
        if (bytes[block + i]! & gone) continue
        const isNamed = isSigned(block + pairs + 8 * i, term) && isSigned(block + triples + 8 * i, term + 8)
        if (isNamed && hasLetters(block + name + sizes.name * i, term)) continue
        const isSaid = isSigned(block + bios + 8 * i, term + 16)
        if (isSaid && hasWord(block + words + 4 * sizes.words * i, term)) continue
        bytes[block + i]! |= other
      }
    },
    choose: (block, rows, allowed, chosen) => {
      const { bytes } = memory
      let sum = 0
      for (let i = 0; i < rows; i += 8) {
        let bits = 0
        for (let k = 0; k < 8; k++) if ((bytes[block + i + k]! & ~allowed) === 0) bits |= 1 << k
        bytes[block + chosen + i / 8] = bits
        sum += bitsIn(bits)
      }
      return sum
    },
    count: (block, rows, chosen, planes, tileBytes, length, counts) => {
      const { words } = memory
      for (let i = 0; i < rows; i += 32) {
        const mask = words[(block + chosen + i / 8) >>> 2]!
        if (mask === 0) continue
        const tile = block + planes + Math.floor(i / tileRows) * tileBytes + (i % tileRows) / 8
        for (let value = 0; value < length; value++)
          words[(counts >>> 2) + value]! += bitsIn(words[(tile + (value * tileRows) / 8) >>> 2]! & mask)
      }
    },
    byScore: (block, rows, first, chosen, wish, traits, marked, best, others) => {
      const { bytes, words } = memory
      eachChosen(block, rows, chosen, (i) => {
        const isMarked = (bytes[block + traits + i]! & marked) !== 0
        const least = isMarked ? Math.min(words[best >>> 2]!, words[others >>> 2]!) : words[best >>> 2]!
        const value = scoreOf(block + i, wish, least)
        if (value < least) return
        offer(words, best, value, first + i)
        if (isMarked) offer(words, others, value, first + i)
      })
    },
    byShare: (block, rows, first, chosen, part, best) =>
      eachChosen(block, rows, chosen, (i) => offer(memory.words, best, shareOf(block + i, part), first + i)),
    byNumber: (block, rows, first, chosen, column, flip, best) =>
      eachChosen(block, rows, chosen, (i) => {
        const value = (memory.words[((block + column) >>> 2) + i]! ^ flip) >>> 0
        offer(memory.words, best, value, first + i)
      }),
  }

  function eachChosen(block: number, rows: number, chosen: number, visit: (row: number) => void) {
    const { words } = memory
    for (let i = 0; i < rows; i += 32)
      for (let left = words[(block + chosen + i / 8) >>> 2]!; left !== 0; left &= left - 1)
        visit(i + 31 - Math.clz32(left & -left))
  }

  /** Σ column x weight of offset and weight in turn. */
  function weightedSum(row: number, list: number, length: number) {
    const { bytes, words } = memory
    let sum = 0
    for (let k = 0; k < length; k++)
      sum += bytes[row + words[(list >>> 2) + 2 * k]!]! * words[(list >>> 2) + 2 * k + 1]!
    return sum
  }

  function sumOf(row: number, list: number, length: number) {
    const { bytes, words } = memory
    let sum = 0
    for (let k = 0; k < length; k++) sum += bytes[row + words[(list >>> 2) + k]!]!
    return Math.min(255, sum)
  }

  function shareOf(row: number, part: number) {
    const { words } = memory
    const at = part >>> 2
    const cohorts = words[at]!
    const countries = words[at + 1]!
    const languages = words[at + 2]!
    const languageList = part + 16 + 4 * cohorts
    const countryList = languageList + 4 * languages
    const cohort = cohorts > 0 ? sumOf(row, part + 16, cohorts) : 255
    let place = 255
    if (countries > 0)
      place = words[at + 3]
        ? asByte(weightedSum(row, countryList, countries))
        : sumOf(row, countryList, countries)
    if (languages > 0) place = Math.min(place, sumOf(row, languageList, languages))
    return cohort * place
  }

  /** Of a score below `least` no more than that is known. */
  function scoreOf(row: number, wish: number, least: number) {
    const at = wish >>> 2
    const { words } = memory
    const columns = words[at]!
    const topics = words[at + 1]!
    const audience = words[at + 3]!
    const usual = words[at + 4]!
    const columnList = wish + 20
    const topicList = columnList + 8 * columns
    let score = weightedSum(row, columnList, columns)
    if (topics > 0) score += words[at + 2]! * asByte(weightedSum(row, topicList, topics))
    if (audience > 0 && score + 255 * audience >= least) {
      const share = shareOf(row, topicList + 8 * topics)
      score += audience * Math.floor(Math.fround((255 * share) / (share + usual)))
    }
    return score
  }

  function isSigned(signature: number, asked: number) {
    const { words } = memory
    const at = signature >>> 2
    const from = asked >>> 2
    return (words[from]! & ~words[at]!) === 0 && (words[from + 1]! & ~words[at + 1]!) === 0
  }

  function hasLetters(name: number, term: number) {
    const { bytes, words } = memory
    const length = words[(term >>> 2) + 7]!
    if (length === 0) return false
    for (let at = name; at + length <= name + sizes.name; at++) {
      let same = 0
      while (same < length && bytes[at + same] === bytes[term + 32 + same]) same++
      if (same === length) return true
    }
    return false
  }

  function hasWord(bio: number, term: number) {
    const { words } = memory
    const hash = words[(term >>> 2) + 6]!
    if (hash === 0) return false
    return words.subarray(bio >>> 2, (bio >>> 2) + sizes.words).includes(hash)
  }
}

/** How many bits are set. */
function bitsIn(word: number) {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
