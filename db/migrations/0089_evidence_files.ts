import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Files of evidence come the way the files of drafts do. The hash of what was sent is kept beside that of what is
  // stored: pictures and videos are written anew, and a side can prove with its own file that it is the same.
  await sql`
    alter table uploads
      add column purpose text not null default 'draft'
        constraint uploads_purpose check (purpose in ('draft', 'evidence')),
      add column sent_sha256 text,
      drop constraint uploads_kind_check,
      add constraint uploads_kind_check check (kind in ('image', 'video', 'document'))`.execute(db)

  await sql`
    alter table dispute_evidence
      add column sent_sha256 text,
      add column thumb_key text unique,
      add column duration_ms int check (duration_ms > 0),
      drop constraint dispute_evidence_kind_check,
      drop constraint dispute_evidence_check,
      add constraint dispute_evidence_kind_check
        check (kind in ('picture', 'video', 'document', 'link', 'text')),
      add constraint dispute_evidence_kept
        check ((kind in ('picture', 'video', 'document')) = (key is not null))`.execute(db)
}
