import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What words say about the interests. `weights`: for every word of `vocabulary`, how likely it is under each interest
  // and, last, under the background: little-endian float32, word after word.
  await sql`
    create table topic_models (
      id         bigint generated always as identity primary key,
      created_at timestamptz not null,
      documents  int not null check (documents >= 0),
      words      int not null generated always as (cardinality(vocabulary)) stored,
      vocabulary text[] not null,
      weights    bytea not null,
      is_current boolean not null
    )`.execute(db)
  await sql`create unique index topic_models_current on topic_models (is_current) where is_current`.execute(
    db,
  )

  // Shares of the thirty interests in the order of their list, adding up to 1. No row: nothing is known.
  await sql`
    create table channel_topics (
      channel_id uuid primary key references channels on delete cascade,
      mixture    real[] not null constraint channel_topics_mixture_check check (cardinality(mixture) = 30),
      model_id   bigint not null references topic_models,
      learned_at timestamptz not null
    )`.execute(db)
  await sql`create index channel_topics_model on channel_topics (model_id)`.execute(db)
}
