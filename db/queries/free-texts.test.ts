import { sql } from 'kysely'
import { expect } from 'vitest'
import { freeTexts, noWordsOfPeople, wordColumns } from '../../app/domain/moderation/free-texts.ts'
import { test } from '../testing.ts'

test('every column that holds words of people says under which kind they are looked up, or why they are not', async ({
  db,
}) => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')
       and column_name in (${sql.join(wordColumns)})`.execute(db)
  const known = new Set([...Object.keys(freeTexts), ...noWordsOfPeople])
  const names = rows.map(({ name }) => name)
  expect(names.filter((name) => !known.has(name))).toEqual([])
  expect([...known].filter((name) => !names.includes(name))).toEqual([])
})
