import { expect, test } from 'vitest'
import { addForm, shortlistForm } from './forms.ts'
import { most } from './shortlist.ts'

const channelId = '3f1c2f60-7b6f-4d39-9f51-0a8c1d2e3f40'
const note = (tags: string, text = '') =>
  shortlistForm.safeParse({ part: 'note', channelId, note: text, tags })

test('tags are parted by commas of either script, each once', () => {
  expect(note('bread, #Riyadh،  home   cooks ,bread').data).toMatchObject({
    tags: ['bread', 'Riyadh', 'home cooks'],
  })
  expect(note('').data).toMatchObject({ tags: [] })
})

test('a note, a name and tags have their limits', () => {
  expect(note('', 'x'.repeat(most.note)).success).toBe(true)
  expect(note('', 'x'.repeat(most.note + 1)).success).toBe(false)
  expect(note('x'.repeat(most.tag + 1)).success).toBe(false)
  expect(note(Array.from({ length: most.tags + 1 }, (_, at) => `t${at}`).join()).success).toBe(false)
  expect(shortlistForm.safeParse({ part: 'rename', name: 'x'.repeat(most.name + 1) }).success).toBe(false)
})

test('a channel goes on a list that is there or on one that gets a name', () => {
  const neither = addForm.safeParse({ channelId })
  expect(neither.error!.issues[0]).toMatchObject({ path: ['name'], message: 'required' })
  expect(addForm.safeParse({ channelId, name: 'Eid' }).success).toBe(true)
  expect(addForm.safeParse({ channelId, shortlistId: channelId }).success).toBe(true)
})
