import { readAddress } from './address.ts'
import { topicsOf } from './category-topics.ts'
import { readCount } from './count-text.ts'
import { handleKey } from './handle.ts'
import type { FieldProblem, ImportField, Mapping, RefusedReason } from './import-fields.ts'
import { countryOf, languageOf } from './place-names.ts'
import { type Platform, platforms } from './platforms.ts'
import { profileUrl, readHandle, recogniseProfile } from './profile-url.ts'
import { readSnapshotDate } from './snapshot-date.ts'

export const figures = [
  'followers',
  'avgViews',
  'avgLikes',
  'avgComments',
  'avgShares',
  'engagements',
] as const
/** Counts of a channel on a day; null = not known. Averages are per post. */
export type Figures = Record<(typeof figures)[number], number | null>

export type ImportedChannel = {
  platform: Platform
  handle: string
  url: string
  name: string | null
  category: string | null
  topics: string[]
  country: string | null
  language: string | null
}

/** `date` is `yyyy-mm-dd`, null where the row does not say when it was counted. */
export type ImportedRow = { channel: ImportedChannel; date: string | null; figures: Figures }

/** No channel of any platform has more; what is larger is a slip of the keyboard. */
const mostFollowers = 2_000_000_000
const mostPerPost = 10_000_000_000

const platformNames: Record<string, Platform> = {
  ...Object.fromEntries(platforms.map((platform) => [platform, platform])),
  ig: 'instagram',
  insta: 'instagram',
  инстаграм: 'instagram',
  انستغرام: 'instagram',
  إنستغرام: 'instagram',
  انستجرام: 'instagram',
  'tik tok': 'tiktok',
  тикток: 'tiktok',
  'تيك توك': 'tiktok',
  تيكتوك: 'tiktok',
  yt: 'youtube',
  ютуб: 'youtube',
  يوتيوب: 'youtube',
  tg: 'telegram',
  телеграм: 'telegram',
  تيليجرام: 'telegram',
  تلغرام: 'telegram',
  تيليغرام: 'telegram',
  snap: 'snapchat',
  снапчат: 'snapchat',
  'سناب شات': 'snapchat',
  سناب: 'snapchat',
  twitter: 'x',
  'x (twitter)': 'x',
  'twitter/x': 'x',
  твиттер: 'x',
  تويتر: 'x',
  إكس: 'x',
  vk: 'vkontakte',
  вк: 'vkontakte',
  вконтакте: 'vkontakte',
  ok: 'odnoklassniki',
  ок: 'odnoklassniki',
  одноклассники: 'odnoklassniki',
  пинтерест: 'pinterest',
  بينتريست: 'pinterest',
  линкедин: 'linkedin',
  'لينكد إن': 'linkedin',
  لينكدإن: 'linkedin',
}

class Problem {
  readonly reason: RefusedReason
  constructor(field: ImportField | 'row', problem: FieldProblem) {
    this.reason = `${field}.${problem}`
  }
}

/**
 * One row of a list by the mapping, or why it stays out. A value that cannot be read refuses the row; an empty one is
 * unknown. `today` is `yyyy-mm-dd`.
 */
export function readRow(
  raw: readonly string[],
  mapping: Mapping,
  columnCount: number,
  today: string,
): ImportedRow | { refused: RefusedReason } {
  const cell = (field: ImportField) => {
    const at = mapping[field]
    return at === undefined ? '' : plainText(raw[at] ?? '')
  }
  try {
    if (raw.slice(columnCount).some((extra) => extra.trim() !== '')) throw new Problem('row', 'too_many')
    const { platform, handle } = readOwner(cell)
    const category = shortText('category', cell('category'), 80)
    const date = cell('date')
    return {
      channel: {
        platform,
        handle,
        url: profileUrl(platform, handle),
        name: shortText('name', cell('name'), 200),
        category,
        topics: category === null ? [] : topicsOf(category),
        country: named('country', cell('country'), countryOf),
        language: named('language', cell('language'), languageOf),
      },
      date: date === '' ? null : valueOf('date', readSnapshotDate(date, today)).date,
      figures: {
        followers: countIn('followers', cell('followers')),
        avgViews: countIn('avgViews', cell('avgViews')),
        avgLikes: countIn('avgLikes', cell('avgLikes')),
        avgComments: countIn('avgComments', cell('avgComments')),
        avgShares: countIn('avgShares', cell('avgShares')),
        engagements: countIn('engagements', cell('engagements')),
      },
    }
  } catch (error) {
    if (error instanceof Problem) return { refused: error.reason }
    throw error
  }
}

/** What makes two rows be about one channel. */
export const channelKey = ({ platform, handle }: { platform: string; handle: string }) =>
  `${platform} ${handleKey(handle)}`

function readOwner(cell: (field: ImportField) => string): { platform: Platform; handle: string } {
  const [platformText, handleText, urlText] = [cell('platform'), cell('handle'), cell('url')]
  const profile = urlText === '' ? undefined : recogniseProfile(urlText)
  if (urlText !== '' && !profile) throw new Problem('url', 'not_a_profile')
  const platform = platformText === '' ? profile?.platform : platformNames[platformText.toLowerCase()]
  if (!platform) throw new Problem('platform', platformText === '' ? 'missing' : 'unknown')
  if (profile && profile.platform !== platform) throw new Problem('url', 'other_account')
  if (handleText === '') {
    if (profile) return profile
    throw new Problem('handle', 'missing')
  }
  const handle = readHandle(platform, handleText)
  if (!handle) throw new Problem('handle', readAddress(handleText) ? 'other_account' : 'not_a_handle')
  if (profile && handleKey(profile.handle) !== handleKey(handle)) throw new Problem('url', 'other_account')
  return { platform, handle }
}

/**
 * A cell without what must not be seen: control and direction characters, and the apostrophe that spreadsheets (and our
 * own error file) put before a text that would otherwise be a formula.
 */
const plainText = (text: string) =>
  text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')

function shortText(field: ImportField, text: string, most: number): string | null {
  if (text.length > most) throw new Problem(field, 'too_long')
  return text === '' ? null : text
}

function named(field: ImportField, text: string, find: (name: string) => string | undefined): string | null {
  if (text === '') return null
  const code = find(text)
  if (!code) throw new Problem(field, 'unknown')
  return code
}

function countIn(field: keyof Figures, text: string): number | null {
  const isWhole = field === 'followers'
  const { count } = valueOf(field, readCount(text, { isWhole, most: isWhole ? mostFollowers : mostPerPost }))
  // 0.034 or 3,4 % is a rate: taking it for a count would make it zero.
  if (field === 'engagements' && count === 0 && !/^[0٠.,٫]*$/.test(text))
    throw new Problem(field, 'is_a_rate')
  return count
}

function valueOf<T extends object>(field: ImportField, read: T | { problem: FieldProblem }): T {
  if ('problem' in read) throw new Problem(field, read.problem)
  return read as T
}
