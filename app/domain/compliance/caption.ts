import type { Finding } from './check.ts'
import type { Facts } from './facts.ts'
import { findLabels, findWeak, type Found, labels } from './labels.ts'
import { openings, type RuleId } from './rules.ts'
import { scriptOf, type Script, type Word, wordsOf } from './words.ts'

type Answer = Pick<Finding, 'reason'> & Partial<Finding>
type Kinds = readonly (keyof typeof labels)[]

/** Which labels a jurisdiction knows, by the script of the caption: a label is in the language of who reads it. */
const known: Partial<Record<RuleId, Record<Script, Kinds>>> = {
  'us-label': {
    latin: ['ad', 'paid'],
    arabic: ['arabic', 'ad', 'paid'],
    cyrillic: ['russian', 'ad', 'paid'],
  },
  'uk-label': { latin: ['ad'], arabic: ['arabic', 'ad'], cyrillic: ['russian', 'ad'] },
  'eu-label': { latin: ['ad', 'paid', 'european'], arabic: ['arabic'], cyrillic: ['russian'] },
  'ae-label': { latin: ['ad', 'paid'], arabic: ['arabic'], cyrillic: ['ad', 'paid', 'russian'] },
  'sa-label': { latin: ['ad', 'paid'], arabic: ['arabic'], cyrillic: ['ad', 'paid', 'russian'] },
}

/** How far into the caption a label may begin, in signs, where a rule asks for more than being read before the fold. */
const within: Partial<Record<RuleId, number>> = { 'sa-label': 40 }

/** The label that is put in front, by the script of the caption. */
const written: Record<Script, string> = { latin: 'Ad', arabic: 'إعلان', cyrillic: 'Реклама' }

/** What is wrong with the words of a post under a rule, and the words that would be right. */
export function checkCaption(rule: RuleId, caption: string, facts: Facts): Answer | null {
  const words = wordsOf(caption)
  const kinds = known[rule]
  if (!kinds) return checkRussian(rule, caption, words, facts)
  const script = scriptOf(caption)
  const answer = checkLabel(rule, words, findLabels(words, kinds[script]), facts)
  return answer && { ...answer, fix: `${written[script]} · ${caption.trimStart()}` }
}

function checkLabel(
  rule: RuleId,
  words: readonly Word[],
  found: readonly Found[],
  { platform }: Facts,
): Answer | null {
  const reach = Math.min(openings[platform].signs, within[rule] ?? Infinity)
  const faults = found.map((label) => faultOf(rule, label, reach))
  if (faults.includes(null)) return null
  const [label] = found
  if (label) return { reason: faults[0]!, word: textAt(words, label), span: [label.start, label.end] }
  const hint = findWeak(words)
  if (hint) return { reason: 'weak_label', word: hint.text, span: [hint.start, hint.end] }
  return { reason: 'no_label' }
}

/** So many hashtags before a label make it one of many. */
const mostTagsBefore = 2

function faultOf(rule: RuleId, { end, first, tagsBefore }: Found, reach: number): Finding['reason'] | null {
  if (rule === 'uk-label' && first > 0) return 'not_first'
  if (end > reach) return 'after_fold'
  return tagsBefore > mostTagsBefore ? 'among_tags' : null
}

const textAt = (words: readonly Word[], { start, end }: Found) =>
  words
    .filter((word) => word.start >= start && word.end <= end)
    .map(({ text }) => text)
    .join(' ')

const eridShape = /\berid[:\s=]+([a-z0-9]{8,64})\b/i

/** «Реклама», who pays with the tax number, and the token of the register, each in the text of the post. */
function checkRussian(
  rule: RuleId,
  caption: string,
  words: readonly Word[],
  { advertiser }: Facts,
): Answer | null {
  const { name, inn, erid } = advertiser
  if (rule === 'ru-word') {
    if (findLabels(words, ['russian']).length > 0) return null
    const hint = findWeak(words)
    const fix = `${written.cyrillic} · ${caption.trimStart()}`
    return hint
      ? { reason: 'no_word', word: hint.text, span: [hint.start, hint.end], fix }
      : { reason: 'no_word', fix }
  }
  if (rule === 'ru-advertiser') {
    if (!name || !inn) return { reason: 'no_inn' }
    const has = caption.toLowerCase().includes(name.toLowerCase()) && caption.includes(inn)
    return has
      ? null
      : {
          reason: 'no_advertiser',
          word: `${name}, ИНН ${inn}`,
          fix: `${caption.trimEnd()}\n${name}, ИНН ${inn}`,
        }
  }
  if (!erid) return { reason: 'erid_unknown' }
  const found = eridShape.exec(caption)
  if (found?.[1] === erid) return null
  if (!found) return { reason: 'no_erid', word: erid, fix: `${caption.trimEnd()}\nerid: ${erid}` }
  const span = [found.index, found.index + found[0].length] as const
  const fix = caption.slice(0, span[0]) + `erid: ${erid}` + caption.slice(span[1])
  return { reason: 'other_erid', word: found[1]!, span, fix }
}
