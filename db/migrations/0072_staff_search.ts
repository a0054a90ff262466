import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // Staff looks a channel up by the beginning of its handle, among a million.
  await sql`create index channels_handle_begins on channels (lower(handle) text_pattern_ops)`.execute(db)
  // Whoever looks after licences and posts looks after what people report as well, until somebody decides otherwise.
  await sql`update accounts set powers = array_append(powers, 'moderation')
    where 'checks' = any (powers) and not 'moderation' = any (powers)`.execute(db)
  await sql`create index orders_order_id on orders (order_id)`.execute(db)
}
