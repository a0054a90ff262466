/** How often terms occur: `documents` channels in all, `df` of them use a (normalised) term. */
export type Corpus = { documents: number; df: ReadonlyMap<string, number> }

/** What a brief or a channel is about. Named topics and keywords are always kept; hashtags only where they tell. */
export type Wording = {
  topics: readonly string[]
  keywords?: readonly string[]
  /** A list (repetition counts) or uses per hashtag. */
  hashtags?: readonly string[] | Readonly<Record<string, number>>
}

/** Prepared wording: tf-idf weights and their length. Vectors join here later; `relevance` keeps its shape. */
export type TopicProfile = { weights: ReadonlyMap<string, number>; length: number }

/** `score` 0-1 (cosine); `shared` the terms that made it, largest first, each with its part of the score. */
export type Relevance = { score: number; shared: { term: string; part: number }[] }

const hashtagWeight = 2
const nameWeight = 3
/** A hashtag in more than 30 % of channels, or in fewer than three, tells nothing. */
const tooCommon = 0.3
const tooRare = 3
const mostShared = 3

/**
 * One spelling of a term: no #, lower case, compatibility forms folded, Arabic marks and stretching dropped, its
 * alefs, yaas and taa marbutas unified, ё as е, spaces and _ as -.
 */
export function normaliseTerm(term: string): string {
  if (/^[a-z0-9-]+$/.test(term)) return term
  return term
    .normalize('NFKC')
    .trim()
    .replace(/^#+/, '')
    .toLowerCase()
    .replace(/\p{Mn}|\u0640/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ё/g, 'е')
    .replace(/[\s_]+/g, '-')
}

/** The corpus of some channels, and a way to read wordings by it that remembers spellings. */
export function topicReader(wordings: readonly Wording[], given?: Corpus) {
  const spellings = new Map<string, string>()
  const spell = (raw: string) => {
    const known = spellings.get(raw)
    if (known !== undefined) return known
    const term = normaliseTerm(raw)
    spellings.set(raw, term)
    return term
  }
  const corpus = given ?? corpusOf(wordings, spell)
  return { corpus, profile: (wording: Wording) => topicProfile(wording, corpus, spell) }
}

/** Counts in how many wordings each term occurs. */
export function corpusOf(
  wordings: readonly Wording[],
  spell: (raw: string) => string = normaliseTerm,
): Corpus {
  const df = new Map<string, number>()
  const seenIn = new Map<string, number>()
  for (let i = 0; i < wordings.length; i++) {
    const { topics, keywords = [], hashtags = [] } = wordings[i]!
    const tags = isList(hashtags) ? hashtags : Object.keys(hashtags)
    for (const raws of [topics, keywords, tags]) {
      for (const raw of raws) {
        const term = spell(raw)
        if (seenIn.get(term) === i) continue
        seenIn.set(term, i)
        df.set(term, (df.get(term) ?? 0) + 1)
      }
    }
  }
  return { documents: wordings.length, df }
}

/** tf-idf: (1 + ln count) x ln(1 + N/df), names x 3, hashtags x 2. */
export function topicProfile(
  { topics, keywords = [], hashtags = [] }: Wording,
  { documents, df }: Corpus,
  spell: (raw: string) => string = normaliseTerm,
): TopicProfile {
  const weights = new Map<string, number>()
  const rarity = (term: string) => Math.log(1 + Math.max(1, documents) / Math.max(1, df.get(term) ?? 0))
  for (const raws of [topics, keywords]) {
    for (const raw of raws) {
      const term = spell(raw)
      if (term && !weights.has(term)) weights.set(term, nameWeight * rarity(term))
    }
  }
  const uses = new Map<string, number>()
  if (isList(hashtags)) for (const raw of hashtags) uses.set(spell(raw), (uses.get(spell(raw)) ?? 0) + 1)
  else for (const raw in hashtags) uses.set(spell(raw), (uses.get(spell(raw)) ?? 0) + hashtags[raw]!)
  for (const [term, count] of uses) {
    const channels = df.get(term) ?? 0
    if (!term || count <= 0) continue
    if (!weights.has(term) && (channels < tooRare || channels > tooCommon * documents)) continue
    weights.set(term, (weights.get(term) ?? 0) + hashtagWeight * (1 + Math.log(count)) * rarity(term))
  }
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  return { weights, length: Math.sqrt(squares) }
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
    shared.push({ term, part })
  }
  if (shared.length > 1) shared.sort((a, b) => b.part - a.part || (a.term < b.term ? -1 : 1))
  return { score: Math.min(1, score), shared: shared.slice(0, mostShared) }
}

const isList = (tags: readonly string[] | Readonly<Record<string, number>>): tags is readonly string[] =>
  Array.isArray(tags)
