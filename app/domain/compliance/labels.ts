import { foldText } from '../matching/text/fold.ts'
import type { Word } from './words.ts'

/** Words that say plainly that a post is paid for, as they are written; several words stand one after the other. */
export const labels = {
  ad: ['ad', 'ads', 'advert', 'advertisement', 'advertising'],
  paid: ['sponsored', 'paid partnership', 'paid promotion', 'paid ad'],
  arabic: ['إعلان', 'إعلان مدفوع', 'محتوى إعلاني', 'مادة إعلانية', 'إعلانات', 'الإعلان', 'شراكة مدفوعة'],
  russian: ['реклама', 'на правах рекламы'],
  european: [
    'werbung',
    'anzeige',
    'publicité',
    'collaboration commerciale',
    'publicidad',
    'pubblicità',
    'reklama',
    'reklam',
    'reclame',
  ],
} as const

/** Words that hint at it and are not enough: regulators have said so of each. */
export const weak = [
  'sp',
  'spon',
  'collab',
  'collaboration',
  'gifted',
  'gift',
  'aff',
  'affiliate',
  'ambassador',
  'partner',
  'thanks',
  'pr',
  'تعاون',
  'هدية',
  'شكرا',
  'سفير',
  'партнер',
  'подарок',
  'коллаборация',
  'сотрудничество',
]

const negations = [
  'not',
  'no',
  'isn',
  'never',
  'non',
  'kein',
  'keine',
  'pas',
  'не',
  'нет',
  'ليس',
  'ليست',
  'مش',
  'غير',
  'بدون',
]
const folded = (words: readonly string[]) => words.map((word) => foldText(word).split(' '))
const denied = new Set(negations.map(foldText))
const hints = new Set(weak.map(foldText))

/** A label found in a caption: from its first word to its last, and how many hashtags stand right before it. */
export type Found = { start: number; end: number; first: number; tagsBefore: number }

/** Every label of the given kinds that a caption has, in order. What is denied ("not an ad") is none. */
export function findLabels(words: readonly Word[], kinds: readonly (keyof typeof labels)[]): Found[] {
  const wanted = kinds.flatMap((kind) => folded(labels[kind]))
  return words.flatMap((word, first) => {
    // The longest wins, so that a label of two words is one.
    const match = wanted
      .filter((label) => label.every((text, step) => words[first + step]?.text === text))
      .sort((a, b) => b.length - a.length)[0]
    const isDenied = [1, 2].some((back) => denied.has(words[first - back]?.text ?? ''))
    if (!match || isDenied) return []
    let tagsBefore = 0
    while (words[first - 1 - tagsBefore]?.isTag) tagsBefore += 1
    return [{ start: word.start, end: words[first + match.length - 1]!.end, first, tagsBefore }]
  })
}

/** The first word that only hints at an advertisement. */
export const findWeak = (words: readonly Word[]): Word | undefined =>
  words.find(({ text }) => hints.has(text))
