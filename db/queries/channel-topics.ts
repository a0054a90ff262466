import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { channelDocument, type TopicDocument } from '../../app/domain/matching/text/topic-document.ts'
import type { Mixture, TopicModel } from '../../app/domain/matching/text/topic-model.ts'
import type { Db, Tx } from '../db.ts'

/** A model as it is stored; channels read by it point to its id. */
export type StoredTopicModel = TopicModel & { id: number }

const latestPosts = 50
/** The least difference of a share that is worth a change. */
const visible = 0.005

/** The model that new texts are read by; undefined before the first has been learned. */
export async function findTopicModel(db: Db): Promise<StoredTopicModel | undefined> {
  const row = await db
    .selectFrom('topicModels')
    .select(['id', 'documents', 'vocabulary', 'weights'])
    .executeTakeFirst()
  if (!row) return undefined
  const { id, documents, vocabulary, weights } = row
  // Copied: a float starts at a multiple of four, which a driver's buffer need not.
  const bytes = Uint8Array.from(weights)
  return {
    id,
    documents,
    rows: new Map(vocabulary.map((word, at) => [word, at])),
    weights: new Float32Array(bytes.buffer),
  }
}

/** Puts a model in the place of the current one, which is forgotten. @returns its id. */
export async function recordTopicModel(tx: Tx, model: TopicModel, now: Date): Promise<number> {
  const { documents, rows, weights } = model
  await tx.deleteFrom('topicModels').execute()
  const { id } = await tx
    .insertInto('topicModels')
    .values({
      createdAt: now,
      documents,
      vocabulary: [...rows.keys()],
      weights: Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ids of at most so many channels, spread over all of them and the same each time. */
export async function listSampledChannels(db: Db, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('channels')
    .select('id')
    .where('removedAt', 'is', null)
    .orderBy(sql`md5(id::text)`)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** The next ids after one, in their order; from the first when `after` is null. */
export async function listChannelIds(db: Db, after: string | null, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('channels')
    .select('id')
    .where('removedAt', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}

/** What channels say of themselves: name, handle, bio, category, declared topics and their latest 50 posts, by id. */
export async function listTopicDocuments(
  db: Db,
  channelIds: readonly string[],
): Promise<Map<string, TopicDocument>> {
  const rows = await db
    .selectFrom('channels as h')
    .select((eb) => [
      'id',
      'name',
      'handle',
      'bio',
      'category',
      'topics',
      jsonArrayFrom(
        eb
          .selectFrom('channelPosts')
          .select(['caption', 'hashtags'])
          .whereRef('channelId', '=', 'h.id')
          .orderBy('publishedAt', 'desc')
          .orderBy('id', 'desc')
          .limit(latestPosts),
      ).as('posts'),
    ])
    .where(sql<boolean>`id = any(${channelIds}::uuid[])`)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, ...text }) => [id, channelDocument(text)]))
}

/**
 * Stores what channels are about, read by one model; null takes a mixture away. Differences that nobody would see are
 * left out: every change of a channel has it indexed anew.
 * @returns false when another model has taken its place: nothing was stored.
 */
export async function recordMixtures(
  tx: Tx,
  modelId: number,
  mixtures: ReadonlyMap<string, Mixture | null>,
  now: Date,
): Promise<boolean> {
  const current = await tx
    .selectFrom('topicModels')
    .select('id')
    .where('id', '=', modelId)
    .forKeyShare()
    .executeTakeFirst()
  if (!current) return false
  const known = [...mixtures].flatMap(([channelId, mixture]) => (mixture ? [{ channelId, mixture }] : []))
  const unknown = [...mixtures].filter(([, mixture]) => mixture === null).map(([channelId]) => channelId)
  await sql`delete from channel_topics where channel_id = any(${unknown}::uuid[])`.execute(tx)
  await sql`
    insert into channel_topics (channel_id, mixture, model_id, learned_at)
    select "channelId", array(select x::real from jsonb_array_elements_text(mixture) with ordinality as m (x, i) order by i),
           ${modelId}, ${now}
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as told ("channelId" uuid, mixture jsonb)
    order by 1
    on conflict (channel_id) do update
    set mixture = excluded.mixture, model_id = excluded.model_id, learned_at = excluded.learned_at
    where exists (
      select from unnest(channel_topics.mixture, excluded.mixture) as share (before, after)
      where abs(before - after) > ${visible})`.execute(tx)
  return true
}
