import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '../testing.ts'
import { keyColumns } from './kept-files.ts'

/** Named like the name of a file, and none. */
const others = [
  'agreements.document',
  'channel_imports.file_name',
  'click_tallies.key',
  'clicks.network_key',
  'clicks.visitor_key',
  'outcome_imports.file_name',
  'metric_files.file_name',
  'report_readers.key',
  'report_recipients.key',
]

test('every column that may name a stored file is in the list of them, or is known for something else', async ({
  db,
}) => {
  const { rows } = await sql<{ name: string }>`
    select c.table_name || '.' || c.column_name as name
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'ARRAY')
       and c.column_name ~ '(^|_)(keys?|pictures?|files?|images?|photos?|screenshots?|stills?|documents?|file_name)$'`.execute(
    db,
  )
  const listed = keyColumns.map(({ table, column }) => `${table}.${column}`)
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...listed, ...others].toSorted())
})
