import { type Kysely, sql } from 'kysely'

const kinds = sql`('message', 'feedback', 'reply', 'brief', 'kit', 'brand', 'contest', 'video')`

export async function up(db: Kysely<unknown>) {
  // Answers to feedback, the rules of contests and the videos of drafts are looked at as other texts and pictures are.
  await sql`alter table moderation_cases
    drop constraint moderation_cases_kind,
    add constraint moderation_cases_kind check (subject_kind in ${kinds})`.execute(db)
  await sql`alter table moderated
    drop constraint moderated_subject_kind_check,
    add constraint moderated_subject_kind_check check (subject_kind in ${kinds})`.execute(db)
}
