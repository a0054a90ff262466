import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Staff looks a channel up by the beginning of its handle, among a million.
  await sql`create index channels_handle_begins on channels (lower(handle) text_pattern_ops)`.execute(db)
  await sql`create index orders_order_id on orders (order_id)`.execute(db)
}
