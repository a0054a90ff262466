import { expect, test } from 'vitest'
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
