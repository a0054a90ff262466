import { type Kysely, sql } from 'kysely'
import { touching } from './0011_channel_index.ts'

/** What a look at some of a channel's followers came to. Of the followers themselves nothing is kept. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table channel_follower_samples (
      channel_id   uuid primary key references channels on delete cascade,
      source       text not null check (source in ('api', 'file')),
      collected_on date not null,
      size         int not null check (size > 0),
      fakes        double precision not null check (fakes between 0 and size)
    )`.execute(db)
  await touching(db, 'channel_follower_samples')
}
