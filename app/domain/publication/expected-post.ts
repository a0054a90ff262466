import type { Brief } from '../campaign/brief.ts'
import type { Platform } from '../channel/platforms.ts'
import type { PostName } from '../channel/post-name.ts'
import { handleKey } from '../channel/handle.ts'
import { plusDays } from '../clock.ts'
import { linkPath } from '../outcome/link-code.ts'
import type { Facts } from './check.ts'

/** What the deal says that its post must be. */
export type ExpectedPost = {
  platform: Platform
  postId: string
  /** Of which kind the number is, where a platform has several. */
  kind?: string
  handle: string
  /** The caption of the approved draft. */
  caption: string
  /** Addresses of which one has to stand in the post; none where the brief has no link. */
  links: string[]
  /** No earlier than this day. */
  from: Date
}

/** `linkCodes` stand after `/r/` of this site, and alone after each of the brand's own `domains`. */
export function expectedPost(
  post: { platform: Platform; postId: string; kind?: string; handle: string },
  brief: Pick<Brief, 'link' | 'publishFrom'>,
  draft: { caption: string },
  linkCodes: readonly string[],
  domains: readonly string[] = [],
): ExpectedPost {
  const short = domains.flatMap((domain) => linkCodes.map((code) => `${domain}/${code}`))
  const links = [...linkCodes.map(linkPath), ...short, ...(brief.link ? [brief.link] : [])]
  return {
    ...post,
    caption: draft.caption,
    links: links.map((link) => link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[?#].*$|\/$/g, '')),
    from: plusDays(new Date(`${brief.publishFrom}T00:00:00Z`), -1),
  }
}

/** Words by which a post says that it is paid for, in the three languages. */
const labels =
  /(?:^|[^\p{L}\p{N}_])(?:#?(?:ad|ads|advert|advertisement|sponsored|advertising|paid[\s_]?partnership|реклама|на правах рекламы|إعلان|اعلان|إعلان[\s_]مدفوع|شراكة[\s_]مدفوعة|محتوى[\s_]مدفوع)|erid[:=\s])(?=$|[^\p{L}\p{N}_])/iu

export const hasLabel = (text: string) => labels.test(text)

export const hasLink = (text: string, links: readonly string[]) => {
  const low = text.toLowerCase()
  return links.some((link) => low.includes(link.toLowerCase()))
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Whether a text carries nearly all words of the caption: platforms cut captions and add their own words. */
export function hasCaption(text: string, caption: string): boolean {
  const wanted = [...new Set(wordsOf(caption))]
  const there = new Set(wordsOf(text))
  return wanted.length > 0 && wanted.filter((word) => there.has(word)).length >= wanted.length * 0.8
}

/** A post as a platform's payload tells of it, its id as Athar writes it. */
export type ToldPost = {
  postId: string
  /** Every number that it carries, where a platform has several for one post. */
  names?: PostName[]
  account: string | null
  publishedAt: Date | null
  text: string
  /** The platform's own mark of paid content. */
  isMarked?: boolean
}

/** What a payload proves of the expected post. */
export function factsOfTold(told: ToldPost, expected: ExpectedPost, now: Date): Facts {
  const { account, publishedAt, text, isMarked = false } = told
  const { handle, caption, links, from } = expected
  const bare = handle.replace(/^.*\//, '')
  return {
    post: told.postId === expected.postId,
    ...(account === null ? {} : { account: handleKey(account.replace(/^@/, '')) === handleKey(bare) }),
    ...(publishedAt === null ? {} : { time: publishedAt >= from && publishedAt <= plusDays(now, 1) }),
    ...(text === '' ? {} : { caption: hasCaption(text, caption) }),
    ...(text === '' && !isMarked ? {} : { label: isMarked || hasLabel(text) }),
    ...(text === '' || links.length === 0 ? {} : { link: hasLink(text, links) }),
  }
}
