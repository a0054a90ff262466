import { foldText } from './text/fold.ts'

/** How often terms occur: `documents` channels in all, `df` of them use a (normalised) term. */
export type Corpus = { documents: number; df: ReadonlyMap<string, number> }

/** What a brief or a channel is about. Named topics and keywords are always kept; hashtags only where they tell. */
export type Wording = {
  topics: readonly string[]
  keywords?: readonly string[]
  /** A list (repetition counts) or uses per hashtag. */
  hashtags?: readonly string[] | Readonly<Record<string, number>>
}

/** Prepared wording: weight by term and the length of all weights. Vectors join here later; `relevance` stays. */
export type TopicProfile = { weights: ReadonlyMap<Term, number>; length: number }

/** One spelling; the same object for the same term of one reader. */
export type Term = { name: string; channels: number; rarity: number }

/** `score` 0-1 (cosine); `shared` the terms that made it, largest first, each with its part of the score. */
export type Relevance = { score: number; shared: { term: string; part: number }[] }

const hashtagWeight = 2
const nameWeight = 3
/** A hashtag in more than 30 % of channels, or in fewer than three, tells nothing. */
const tooCommon = 0.3
const tooRare = 3
const mostShared = 3

/** One spelling of a term: folded, no # before it, spaces and _ as -. */
export function normaliseTerm(term: string): string {
  if (/^[a-z0-9-]+$/.test(term)) return term
  return foldText(term)
    .trim()
    .replace(/^#+/, '')
    .replace(/[\s_]+/g, '-')
}

/**
 * Reads wordings against a corpus; without one, against the wordings given. tf-idf: (1 + ln count) x ln(1 + N/df),
 * names x 3, hashtags x 2. Profiles of different readers cannot be compared.
 */
export function topicReader(
  wordings: readonly Wording[],
  given?: Corpus,
): (wording: Wording) => TopicProfile {
  const terms = new Map<string, Term>()
  const spellings = new Map<string, Term>()
  const read = (raw: string): Term => {
    const known = spellings.get(raw)
    if (known) return known
    const name = normaliseTerm(raw)
    const term = terms.get(name) ?? { name, channels: given?.df.get(name) ?? 0, rarity: 0 }
    terms.set(name, term)
    spellings.set(raw, term)
    return term
  }
  if (!given) countChannels(wordings, read)
  const documents = given?.documents ?? wordings.length
  const rarityOf = (term: Term) =>
    term.rarity || (term.rarity = Math.log(1 + Math.max(1, documents) / Math.max(1, term.channels)))
  const tells = ({ channels }: Term) => channels >= tooRare && channels <= tooCommon * documents

  return ({ topics, keywords = [], hashtags = [] }) => {
    const weights = new Map<Term, number>()
    let squares = 0
    const add = (term: Term, more: number) => {
      const before = weights.get(term) ?? 0
      weights.set(term, before + more)
      squares += more * (2 * before + more)
    }
    for (const raws of [topics, keywords]) {
      for (const raw of raws) {
        const term = read(raw)
        if (term.name && !weights.has(term)) add(term, nameWeight * rarityOf(term))
      }
    }
    const use = (term: Term, count: number) => {
      if (!term.name || count <= 0 || !(tells(term) || weights.has(term))) return
      add(term, hashtagWeight * (1 + Math.log(count)) * rarityOf(term))
    }
    if (!isList(hashtags)) for (const raw in hashtags) use(read(raw), hashtags[raw]!)
    else {
      const used = hashtags.map(read)
      for (let i = 0; i < used.length; i++) {
        const term = used[i]!
        if (used.indexOf(term) !== i) continue
        let count = 1
        for (let later = i + 1; later < used.length; later++) if (used[later] === term) count++
        use(term, count)
      }
    }
    return { weights, length: Math.sqrt(squares) }
  }
}

/** How often terms occur in many wordings: to be made once and given to many readers. */
export function corpusOf(wordings: readonly Wording[]): Corpus {
  const df = new Map<string, number>()
  for (const { topics, keywords = [], hashtags = [] } of wordings) {
    const raws = [...topics, ...keywords, ...(isList(hashtags) ? hashtags : Object.keys(hashtags))]
    for (const name of new Set(raws.map(normaliseTerm))) df.set(name, (df.get(name) ?? 0) + 1)
  }
  return { documents: wordings.length, df }
}

function countChannels(wordings: readonly Wording[], read: (raw: string) => Term) {
  const lastSeenIn = new Map<Term, number>()
  wordings.forEach(({ topics, keywords = [], hashtags = [] }, i) => {
    for (const raws of [topics, keywords, isList(hashtags) ? hashtags : Object.keys(hashtags)]) {
      for (const raw of raws) {
        const term = read(raw)
        if (lastSeenIn.get(term) === i) continue
        lastSeenIn.set(term, i)
        term.channels++
      }
    }
  })
}

/** Cosine of two profiles; 0 when either is empty. Equal parts are ordered by term. */
export function relevance(brief: TopicProfile, channel: TopicProfile): Relevance {
  if (brief.length === 0 || channel.length === 0) return { score: 0, shared: [] }
  const scale = 1 / (brief.length * channel.length)
  let score = 0
  const shared: Relevance['shared'] = []
  for (const [term, weight] of brief.weights) {
    const theirs = channel.weights.get(term)
    if (theirs === undefined) continue
    const part = weight * theirs * scale
    score += part
    shared.push({ term: term.name, part })
  }
  if (shared.length > 1) shared.sort((a, b) => b.part - a.part || (a.term < b.term ? -1 : 1))
  return { score: Math.min(1, score), shared: shared.slice(0, mostShared) }
}

const isList = (tags: readonly string[] | Readonly<Record<string, number>>): tags is readonly string[] =>
  Array.isArray(tags)
