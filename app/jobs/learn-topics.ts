import { setImmediate as pause } from 'node:timers/promises'
import type { Db } from '#db/db.ts'
import {
  listChannelIds,
  listSampledChannels,
  listTopicDocuments,
  recordMixtures,
  recordTopicModel,
} from '#db/queries/channel-topics.ts'
import { TopicCorpus } from '../domain/matching/text/topic-corpus.ts'
import { inferMixture, type TopicModel } from '../domain/matching/text/topic-model.ts'
import { learnTopicModel } from '../domain/matching/text/topic-training.ts'
import type { JobContext } from './context.ts'

const mostSampled = 20_000
/** So many channels are read at once: other jobs of the process wait as long as their words are counted. */
const readTogether = 250
const writtenTogether = 1_000

/**
 * Learns anew what words say about the interests, and what every channel is about. A run that is overtaken by another
 * leaves the rest to it; one that was cut short is simply done again.
 */
export async function learnTopics({ db, now }: Pick<JobContext, 'db' | 'now'>) {
  const model = await learn(db)
  const modelId = await db.transaction().execute((tx) => recordTopicModel(tx, model, now()))
  for (let after: string | null = null; ;) {
    const ids: string[] = await listChannelIds(db, after, writtenTogether)
    if (ids.length === 0) return
    const mixtures = await infer(db, model, ids)
    const isNewest = await db.transaction().execute((tx) => recordMixtures(tx, modelId, mixtures, now()))
    if (!isNewest) return
    after = ids.at(-1)!
  }
}

async function learn(db: Db): Promise<TopicModel> {
  const corpus = new TopicCorpus()
  for (const ids of parts(await listSampledChannels(db, mostSampled)))
    for (const document of (await listTopicDocuments(db, ids)).values()) corpus.add(document)
  const learning = learnTopicModel(corpus)
  for (;;) {
    const step = learning.next()
    if (step.done) return step.value
    await pause()
  }
}

async function infer(db: Db, model: TopicModel, ids: readonly string[]) {
  const mixtures = new Map<string, ReturnType<typeof inferMixture>>()
  for (const some of parts(ids))
    for (const [id, document] of await listTopicDocuments(db, some))
      mixtures.set(id, inferMixture(model, document))
  return mixtures
}

const parts = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / readTogether) }, (_, i) =>
    ids.slice(i * readTogether, (i + 1) * readTogether),
  )
