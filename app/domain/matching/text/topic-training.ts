import { interests } from '../../campaign/strategy.ts'
import { interestWords } from './interest-words.ts'
import { documentOf, type TopicDocument } from './topic-document.ts'
import { background, divideWords, priorOf, readingOf, topicCount, type TopicModel } from './topic-model.ts'

/** Words in more than 30 % of documents or in fewer than three tell nothing (matching.md, section 4). */
const tooCommon = 0.3
const tooRare = 3
const mostWords = 30_000
const rounds = 20
/** Words that every row of a topic has before anything is learned. */
const smoothing = 0.05
/** How much of a text is background to begin with. */
const firstBackground = 0.3

/** Every interest's own words, as documents about nothing else. */
const ownDocuments: readonly TopicDocument[] = interests.flatMap((interest) =>
  interestWords[interest].map((line) => documentOf({ texts: [line], hashtags: [], topics: [interest] })),
)

/**
 * Learns what words say about the interests: latent Dirichlet allocation with one topic per interest, whose prior in a
 * document is what its owner declares (Ramage, Manning & Dumais, KDD 2011), a background topic, and words of one script
 * weighed among themselves, so that a topic's languages do not compete (Mimno et al., EMNLP 2009). MAP by expectation
 * and maximisation, which equals collapsed inference with other priors (Asuncion et al., UAI 2009): the same model for
 * the same documents. Yields after each round, so that whoever waits may do something else.
 */
export function* learnTopics(documents: readonly TopicDocument[]): Generator<void, TopicModel> {
  const rowOf = chooseWords(documents)
  const all = [...documents, ...ownDocuments]
  const readings = all.map(({ words }) => readingOf(words, rowOf))
  const scripts = Uint8Array.from(rowOf.keys(), scriptOf)
  const priors = all.map(({ topics }, i) => priorOf(topics, readings[i]!.length))
  const thetas = priors.map(firstGuess)
  let weights: Float32Array = new Float32Array(rowOf.size * topicCount).fill(1)
  for (let round = 0; round < rounds; round++) {
    const learned = new Float32Array(weights.length).fill(smoothing)
    readings.forEach((reading, i) => {
      // A document that names nothing has nothing to teach before something is known.
      const isSilent = round === 0 && all[i]!.topics.length === 0
      const next = priors[i]!.slice()
      divideWords(weights, reading, thetas[i]!, next, isSilent ? undefined : learned)
      if (round > 0) thetas[i] = next
    })
    weights = sharesByScript(learned, scripts)
    yield
  }
  return { documents: documents.length, rows: rowOf, weights }
}

/** `learnTopics` without a pause. */
export function trainTopicModel(documents: readonly TopicDocument[]): TopicModel {
  const learning = learnTopics(documents)
  for (;;) {
    const step = learning.next()
    if (step.done) return step.value
  }
}

/** The words that tell something, each with its row: the most used first, equals by their letters. */
function chooseWords(documents: readonly TopicDocument[]): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { words } of documents)
    for (const word of words.keys()) uses.set(word, (uses.get(word) ?? 0) + 1)
  const most = Math.max(tooRare, tooCommon * documents.length)
  const own = new Set(ownDocuments.flatMap(({ words }) => [...words.keys()]))
  const chosen = [...uses]
    .filter(([word, count]) => count >= tooRare && count <= most && !own.has(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords - own.size)
  return new Map([...own, ...chosen.map(([word]) => word)].map((word, row) => [word, row]))
}

/** Latin and everything else, Cyrillic, Arabic. */
function scriptOf(word: string): number {
  const first = word.charCodeAt(0)
  return first >= 0x400 && first < 0x530 ? 1 : first >= 0x600 && first < 0x780 ? 2 : 0
}

function firstGuess(prior: Float64Array): Float64Array {
  const theta = prior.slice()
  theta[background] = 0
  const sum = theta.reduce((sum, words) => sum + words, 0)
  theta[background] = (sum * firstBackground) / (1 - firstBackground)
  return theta
}

/** Counts of words as shares of their topic's words of the same script. */
function sharesByScript(counts: Float32Array, scripts: Uint8Array): Float32Array {
  const totals = new Float64Array(3 * topicCount)
  for (let at = 0; at < counts.length; at++)
    totals[scripts[Math.floor(at / topicCount)]! * topicCount + (at % topicCount)]! += counts[at]!
  return counts.map(
    (count, at) => count / totals[scripts[Math.floor(at / topicCount)]! * topicCount + (at % topicCount)]!,
  )
}
