import type { Platform } from '../channel/platforms.ts'
import type { CheckResult, Facts } from './check.ts'
import { type ExpectedPost, hasCaption, hasLabel, hasLink } from './expected-post.ts'

/** A page as the fetcher brings it, or why it brought none. */
export type SeenPage =
  | { kind: 'page'; status: number; text: string }
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'refused' | 'unreachable'; reason: string }

/** What a platform writes, with a status of success, where a post was. */
const tombstones: Partial<Record<Platform, RegExp>> = {
  youtube:
    /"playabilityStatus":\{"status":"(?:ERROR|LOGIN_REQUIRED)"[^}]{0,200}(?:unavailable|removed|private)/i,
  tiktok: /"statusCode":10(?:204|216|222)\b/,
  instagram: /Sorry, this page isn(?:'|&#x27;|\\u2019|’)t available/i,
  vkontakte: /(?:Запись удалена|Post deleted|Запись не найдена)/i,
  odnoklassniki: /(?:Тема удалена|Topic (?:has been )?deleted)/i,
}

/**
 * What a public page says of its post. What it said before (`before`) tells a missing label from a page that never shows
 * captions to strangers: only what was seen once can be missed. Walls of sign-in and network trouble are `unknown`.
 */
export function judgePage(
  page: SeenPage,
  expected: ExpectedPost,
  before: Facts,
): { result: CheckResult; facts: Facts; note: string } {
  if (page.kind === 'redirect') return { result: 'unknown', facts: {}, note: `redirect ${page.status}` }
  if (page.kind !== 'page') return { result: 'unknown', facts: {}, note: page.reason }
  const { status, text } = page
  const note = `HTTP ${status}`
  if (status === 404 || status === 410) return { result: 'gone', facts: { post: false }, note }
  if (status !== 200) return { result: 'unknown', facts: {}, note }
  if (tombstones[expected.platform]?.test(text)) return { result: 'gone', facts: { post: false }, note }
  const plain = decoded(text)
  if (!plain.toLowerCase().includes(markOf(expected))) return { result: 'unknown', facts: {}, note }
  const seen = {
    caption: hasCaption(plain, expected.caption),
    label: hasLabel(plain),
    ...(expected.links.length > 0 && { link: hasLink(plain, expected.links) }),
  }
  const facts: Facts = { post: true }
  if (plain.toLowerCase().includes(expected.handle.toLowerCase())) facts.account = true
  for (const fact of ['caption', 'label', 'link'] as const)
    if (seen[fact] || before[fact]) facts[fact] = seen[fact] === true
  const isChanged = facts.label === false || facts.link === false
  return { result: isChanged ? 'changed' : 'ok', facts, note }
}

/** What of a post's id stands in its page: Telegram's numbers mean nothing without their channel. */
function markOf({ platform, postId }: ExpectedPost): string {
  if (platform === 'telegram') return postId
  if (platform === 'vkontakte') return postId.replace(/^[a-z]+/, '')
  return postId.split('/').at(-1)!.toLowerCase()
}

/** A page's text with the escapes of HTML and JSON undone, so that words of every script are found in it. */
const decoded = (html: string) =>
  html
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&#(\d{2,6});/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&#x([0-9a-f]{2,6});/gi, (_, hex: string) => codePoint(parseInt(hex, 16)))
    .replace(/&amp;/g, '&')
    .replaceAll('\\/', '/')

const codePoint = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
