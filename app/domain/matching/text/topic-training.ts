import { interests } from '../../campaign/strategy.ts'
import { interestWords } from './interest-words.ts'
import { TopicCorpus } from './topic-corpus.ts'
import { documentOf, type TopicDocument } from './topic-document.ts'
import { background, divideWords, priorOf, readingOf, topicCount, type TopicModel } from './topic-model.ts'

const rounds = 20
/** Documents between two pauses: tenths of a second. */
const readTogether = 2_000
/** Words that every row of a topic has before anything is learned. */
const smoothing = 0.05
/** How much of a text is background to begin with. */
const firstBackground = 0.3

/** Every interest's own words, as documents about nothing else. */
const ownDocuments: readonly TopicDocument[] = interests.flatMap((interest) =>
  interestWords[interest].map((line) => documentOf({ texts: [line], hashtags: [], topics: [interest] })),
)

const ownWords = new Set(ownDocuments.flatMap(({ words }) => [...words.keys()]))

/**
 * Learns what words say about the interests: latent Dirichlet allocation with one topic per interest, whose prior in a
 * document is what its owner declares (Ramage, Manning & Dumais, KDD 2011), a background topic, and words of one script
 * weighed among themselves, so that a topic's languages do not compete (Mimno et al., EMNLP 2009). MAP by expectation
 * and maximisation, which equals collapsed inference with other priors (Asuncion et al., UAI 2009): the same model for
 * the same documents. Yields now and then, so that others are not kept waiting.
 */
export function* learnTopicModel(corpus: TopicCorpus): Generator<void, TopicModel> {
  const rowOf = corpus.chooseWords(ownWords)
  const texts = corpus.read(rowOf)
  for (const { words, topics } of ownDocuments) texts.push({ reading: readingOf(words, rowOf), topics })
  const scripts = Uint8Array.from(rowOf.keys(), scriptOf)
  const thetas = texts.map(({ reading, topics }) => firstGuess(priorOf(topics, reading.length)))
  let weights: Float32Array = new Float32Array(rowOf.size * topicCount).fill(1)
  for (let round = 0; round < rounds; round++) {
    const learned = new Float32Array(weights.length).fill(smoothing)
    for (const [i, { reading, topics }] of texts.entries()) {
      // A document that names nothing has nothing to teach before something is known.
      const isSilent = round === 0 && topics.length === 0
      const next = priorOf(topics, reading.length)
      divideWords(weights, reading, thetas[i]!, next, isSilent ? undefined : learned)
      if (round > 0) thetas[i] = next
      if (i % readTogether === 0) yield
    }
    weights = sharesByScript(learned, scripts)
  }
  return { documents: corpus.size, rows: rowOf, weights }
}

/** `learnTopicModel` without a pause. */
export function trainTopicModel(documents: Iterable<TopicDocument>): TopicModel {
  const corpus = new TopicCorpus()
  for (const document of documents) corpus.add(document)
  const learning = learnTopicModel(corpus)
  for (;;) {
    const step = learning.next()
    if (step.done) return step.value
  }
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
