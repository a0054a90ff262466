import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // What words say about the interests; only the newest is kept. `weights`: for every word of `vocabulary`, how likely
  // it is under each interest and, last, under the background: little-endian float32, word after word.
  await sql`
    create table topic_models (
      id         bigint generated always as identity primary key,
      created_at timestamptz not null,
      documents  int not null check (documents >= 0),
      words      int not null generated always as (cardinality(vocabulary)) stored,
      vocabulary text[] not null,
      weights    bytea not null
    )`.execute(db)
  await sql`create unique index topic_models_only on topic_models ((true))`.execute(db)

  // Shares of the thirty interests in the order of their list, adding up to 1. No row: nothing is known. `model_id` is
  // the model that last changed them, which may be gone.
  await sql`
    create table channel_topics (
      channel_id uuid primary key references channels on delete cascade,
      mixture    real[] not null constraint channel_topics_mixture_check check (cardinality(mixture) = 30),
      model_id   bigint not null,
      learned_at timestamptz not null
    )`.execute(db)
}
