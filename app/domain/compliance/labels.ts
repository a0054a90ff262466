import { foldText } from '../matching/text/fold.ts'
import type { Word } from './words.ts'

/** Words that say plainly that a post is paid for, as they are written; several words stand one after the other. */
export const labels = {
  ad: ['ad', 'advert', 'advertisement'],
  paid: ['sponsored', 'paid partnership', 'paid promotion', 'paid ad', 'paidpartnership'],
  arabic: [
    'إعلان',
    'إعلان مدفوع',
    'محتوى إعلاني',
    'إعلان ممول',
    'إعلان تجاري',
    'مادة إعلانية',
    'شراكة مدفوعة',
  ],
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
  'شراكة',
  'برعاية',
  'партнер',
  'коллаб',
  'бартер',
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
  'مو',
]
const folded = (words: readonly string[]) => words.map((word) => foldText(word).split(' '))
const denied = new Set(negations.map(foldText))
const hints = new Set(weak.map(foldText))

/** A label found in a caption: from its first word to its last, and how many hashtags stand right before it. */
export type Found = { start: number; end: number; first: number; tagsBefore: number }

/** Words after which a label names who pays, and words before it that announce it. */
const goesOn = new Set(
  ['by', 'with', 'for', 'avec', 'عن', 'مع', 'من', 'لصالح', 'برعاية', 'ооо', 'ао', 'пао', 'ип'].map(foldText),
)
const announcements = new Set(['this is an', 'this is a', 'هذا', 'это'].map(foldText))

/**
 * Whether a label stands as a statement of its own: a whole hashtag or segment, followed by who pays, announced, or in
 * capitals at the very beginning. The same words within a sentence ("I saw an ad today") tell of something else.
 */
function saysWhole(words: readonly Word[], first: number, label: readonly string[]): boolean {
  const word = words[first]!
  if (word.isTag) return word.text.replaceAll('_', ' ') === label.join(' ')
  if (!label.every((text, step) => words[first + step]?.text === text)) return false
  const inSegment = ({ segment }: Word) => segment === word.segment
  const before = words.slice(0, first).filter(inSegment)
  const [next] = words.slice(first + label.length).filter(inSegment)
  if (before.length > 0) return announcements.has(before.map(({ text }) => text).join(' '))
  return !next || goesOn.has(next.text) || (first === 0 && word.isCapital)
}

/** Every label of the given kinds that a caption has, in order. What is denied ("not an ad") is none. */
export function findLabels(words: readonly Word[], kinds: readonly (keyof typeof labels)[]): Found[] {
  const wanted = kinds.flatMap((kind) => folded(labels[kind]))
  return words.flatMap((word, first) => {
    // The longest wins, so that a label of two words is one.
    const match = wanted
      .filter((label) => saysWhole(words, first, label))
      .sort((a, b) => b.length - a.length)[0]
    const isDenied = [1, 2].some((back) => denied.has(words[first - back]?.text ?? ''))
    if (!match || isDenied) return []
    let tagsBefore = 0
    while (words[first - 1 - tagsBefore]?.isTag) tagsBefore += 1
    return [
      {
        start: word.start,
        end: words[word.isTag ? first : first + match.length - 1]!.end,
        first,
        tagsBefore,
      },
    ]
  })
}

/** The first word that only hints at an advertisement. */
export const findWeak = (words: readonly Word[]): Word | undefined =>
  words.find(({ text }) => hints.has(text))
