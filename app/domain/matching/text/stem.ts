/** What must remain of a word when an ending or a beginning is taken off. */
const shortest = 3

const arabicBeginnings = ['وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل']
const arabicEndings = ['هما', 'ات', 'ون', 'ين', 'ان', 'ها', 'هم', 'كم', 'يه', 'ه', 'ي']

// Longest first: the first that fits is taken off.
const russianEndings =
  byLength(`иями ями ами ией иям ием иях ия ие ии ию ье ья ью ьи ев ов ей ой ий ый ям ем ам ом ым им ах ях
  его ого ему ому ыми ими ее ое ые их ых ую юю ая яя ою ею ешь ишь ете ите ют ут ят ат ет ит ть ла ло ли
  а е и й о у ы ь ю я`)

/**
 * The part of a folded word that its forms share, by the word's own script: light stemming of Arabic (article,
 * conjunction with article, plural and pronoun endings), Russian (case, number and person) and English (plural, -ing,
 * -ed). A key to compare by, not a word to show.
 */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first < 0x250) return stemEnglish(word)
  if (first >= 0x400 && first < 0x500) return stemRussian(word)
  if (first >= 0x600 && first < 0x700) return stemArabic(word)
  return word
}

function stemArabic(word: string): string {
  const beginning = arabicBeginnings.find(
    (beginning) => word.startsWith(beginning) && word.length - beginning.length >= shortest,
  )
  const bare = beginning ? word.slice(beginning.length) : word
  return withoutEnding(bare, arabicEndings)
}

function stemRussian(word: string): string {
  const active = word.length > 5 && /с[ья]$/.test(word) ? word.slice(0, -2) : word
  // A vowel that comes and goes: подарок, подарки; тренировка, тренировок.
  const stem = withoutEnding(active, russianEndings).replace(/(?<=.{2}[^аеиоуыэюя])[ое]к$/, 'к')
  return stem.length > shortest && stem.endsWith('нн') ? stem.slice(0, -1) : stem
}

function stemEnglish(word: string): string {
  if (word.length <= shortest) return word
  let stem = singular(word)
  const verb = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(stem)?.[1]
  if (verb && verb.length >= shortest && !stem.endsWith('eed')) stem = verb
  if (stem.length > shortest && stem.endsWith('e')) stem = stem.slice(0, -1)
  const last = stem.length - 1
  return stem.length > shortest && stem[last] === stem[last - 1] ? stem.slice(0, -1) : stem
}

function singular(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|ch|sh|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find((ending) => word.length - ending.length >= shortest && word.endsWith(ending))
  return ending ? word.slice(0, -ending.length) : word
}

function byLength(list: string): string[] {
  return list.split(/\s+/).toSorted((a, b) => b.length - a.length)
}
