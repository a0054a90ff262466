import { expect, test } from 'vitest'
import * as captions from './captions.testing.ts'
import { labelFindings } from './label-findings.ts'

test('a caption alone tells what its label lacks, in every jurisdiction of the brief', () => {
  const found = labelFindings('#gifted New spices', ['UK', 'SA', 'RU'], 'telegram')
  expect(found.map(({ rule, reason, word }) => [rule, reason, word])).toEqual([
    ['uk-label', 'weak_label', 'gifted'],
    ['sa-label', 'weak_label', 'gifted'],
    ['ru-word', 'no_word', 'gifted'],
  ])
})

test('what asks for more than the words is left to the server', () => {
  expect(labelFindings('Реклама · Новые специи', ['SA', 'AE', 'RU'], 'instagram')).toEqual([])
})

const reasonOf = (caption: string, place: 'US' | 'UK' | 'SA') =>
  labelFindings(caption, [place], 'instagram')[0]?.reason ?? null

test('the table has at least 150 captions, each once', () => {
  const all = Object.values(captions).flat()
  expect(all.length).toBeGreaterThanOrEqual(150)
  expect(new Set(all).size).toBe(all.length)
})

test.each(captions.clearFirst)('%j begins with its label', (caption) => {
  expect([reasonOf(caption, 'US'), reasonOf(caption, 'SA')]).toEqual([null, null])
})

test.each(captions.clearLater)('%j has its label in sight, not first', (caption) => {
  expect([reasonOf(caption, 'US'), reasonOf(caption, 'SA')]).toEqual([null, null])
  expect(reasonOf(caption, 'UK')).not.toBeNull()
})

test.each(captions.noLabel)('%j has no label: its words tell of something else', (caption) => {
  for (const place of ['US', 'UK', 'SA'] as const) expect(reasonOf(caption, place)).toBe('no_label')
})

test.each(captions.vague)('%j only hints', (caption) => {
  for (const place of ['US', 'UK', 'SA'] as const) expect(reasonOf(caption, place)).toBe('weak_label')
})

test.each(captions.denied)('%j denies it', (caption) => {
  for (const place of ['US', 'UK', 'SA'] as const) expect(reasonOf(caption, place)).toBe('no_label')
})
