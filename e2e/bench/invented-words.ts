import type { Interest } from '#app/domain/campaign/strategy.ts'
import { hashOf, lettersOf } from '#app/domain/search/letters.ts'
import { wordsOf } from '#app/domain/matching/text/words.ts'
import type { Random } from '#db/seed/random.ts'
import { type SeedLanguage, topicWords } from '#db/seed/topic-words.ts'
import { drawing, zipf } from './chance.ts'

// Syllables as they are written and as handles spell them. Ten thousands of names are made of them.
const syllables: Record<SeedLanguage, string> = {
  ar: `را=ra مي=mi نو=no سا=sa لي=li دا=da حم=ham عب=ab فا=fa كر=kar طا=ta زي=zi يو=yu شه=shah بد=bad جو=jo ود=wad نا=na
    سل=sal مر=mar هي=hi خا=kha قا=qa غل=ghal`,
  ru: `ан=an ма=ma ри=ri да=da со=so фё=fyo ле=le ве=ve ти=ti мо=mo ро=ro зи=zi бе=be ка=ka ло=lo не=ne гро=gro сви=svi
    яр=yar юл=yul ще=sche жи=zhi ный=ny ов=ov`,
  en: `an be ca do el fi go ha is jo ka li mo ni or pa ri sa ta um va wi ya zo bra cho fle gri sto vel mar len son`,
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

type Spelled = { own: string; latin: string }

/** Two pools for each alphabet: given names (few) and family names (many), the first of each the most common. */
const names = Object.fromEntries(
  Object.entries(syllables).map(([language, text]) => {
    const parts = text.split(/\s+/).map((pair) => {
      const [own = '', latin = own] = pair.split('=')
      return { own, latin }
    })
    return [language, { given: pool(parts, 500, 2), family: pool(parts, 9_000, 3) }]
  }),
) as Record<SeedLanguage, { given: Spelled[]; family: Spelled[] }>

/** `count` different words of `length` syllables, picked with strides that share no factor with their number. */
function pool(parts: readonly Spelled[], count: number, length: number): Spelled[] {
  const all = parts.length ** length
  return Array.from({ length: Math.min(count, all) }, (_, i) => {
    let left = (i * 7_919 + 13) % all
    const word: Spelled = { own: '', latin: '' }
    for (let s = 0; s < length; s++) {
      const { own, latin } = parts[left % parts.length]!
      word.own += own
      word.latin += latin
      left = Math.floor(left / parts.length)
    }
    return { own: capital(word.own), latin: word.latin }
  })
}

const drawGiven = drawing(zipf(500, 0.8))
const drawFamily = drawing(zipf(3_000, 0.4))

/** A name in its own alphabet and a handle in Latin letters; `number` keeps handles apart. */
export function inventNames(random: Random, language: SeedLanguage, number: number) {
  const { given, family } = names[language]
  const first = given[drawGiven(random)]!
  // The table of a drawing is small: three family names share each of its places.
  const last = family[(drawFamily(random) * 3 + random.whole(0, 2)) % family.length]!
  const name = random.chance(0.85) ? `${first.own} ${last.own}` : first.own
  const handle = `${first.latin}${random.chance(0.5) ? '.' : '_'}${last.latin.slice(0, 10)}_${number.toString(36)}`
  return { name, handle }
}

type Saying = { text: string; words: readonly number[] }
const sayings = new Map<string, readonly Saying[]>()

function sayingsAbout(topic: Interest, language: SeedLanguage): readonly Saying[] {
  const key = `${language} ${topic}`
  const known = sayings.get(key)
  if (known) return known
  const { things, tags } = topicWords[topic][language]
  const made = [...things, ...tags.map((tag) => `#${tag}`)].map((text) => ({
    text,
    words: wordsOf(text).map((word) => hashOf(lettersOf(word))),
  }))
  sayings.set(key, made)
  return made
}

/** A bio about topics, and the hashes of its first words (`IndexedChannel.words`, `most` of them). */
export function inventBio(random: Random, topics: readonly Interest[], language: SeedLanguage, most: number) {
  const words = new Uint32Array(most)
  let bio = ''
  let count = 0
  for (const topic of topics) {
    const saying = random.pick(sayingsAbout(topic, language))
    bio += bio === '' ? saying.text : `. ${saying.text}`
    for (const word of saying.words) if (count < most && !words.includes(word)) words[count++] = word
  }
  return { bio, words }
}
