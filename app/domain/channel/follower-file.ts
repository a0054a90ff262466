import type { Follower } from '../matching/follower-sample.ts'
import { Refusal } from '../refusal.ts'
import { columnsNamed } from './column-names.ts'
import { readCount } from './count-text.ts'
import type { Table } from './table.ts'

/** How large a sample may be. A smaller one would tell no more than what is expected of anybody. */
export const sampleLimits = { least: 10, rows: 5_000, bytes: 2 * 1024 * 1024 }

/** What a column of the file is called when we name it: its header in our own example. */
export const followerColumns = {
  followers: 'followers',
  following: 'following',
  posts: 'posts',
  bioLength: 'bio_length',
  hasPicture: 'has_picture',
  isPrivate: 'private',
  handleLength: 'username_length',
  digits: 'username_digits',
} as const satisfies Record<keyof Follower, string>
const fields = Object.keys(followerColumns) as (keyof Follower)[]

// The names of the published data sets, of exports, and of people who write the header themselves.
const names: Record<keyof Follower, string> = {
  followers:
    'followers, follower count, followers count, user follower count, number of followers, #followers, ' +
    'подписчики, число подписчиков, المتابعون, المتابعين, عدد المتابعين',
  following:
    'following, following count, followings, follows, follows count, user following count, #follows, ' +
    'friends count, подписки, число подписок, يتابع, المتابعات, عدد المتابعات, عدد من يتابعهم',
  posts:
    'posts, post count, posts count, media count, user media count, number of posts, #posts, statuses count, ' +
    'публикации, посты, число публикаций, المنشورات, عدد المنشورات',
  bioLength:
    'bio length, biography length, user biography length, description length, длина описания, длина био, ' +
    'طول النبذة, طول الوصف',
  hasPicture:
    'has picture, has profile pic, has profile picture, user has profil pic, user has profile pic, profile pic, ' +
    'picture, has photo, есть фото, есть аватар, фото, له صورة, توجد صورة, صورة',
  isPrivate: 'private, is private, user is private, закрытый, закрытый профиль, приватный, خاص, حساب خاص',
  handleLength:
    'username length, user name length, handle length, login length, длина имени, длина ника, ' +
    'طول اسم المستخدم, طول المعرف',
  digits:
    'username digits, username digit count, digits in username, handle digits, digits, digit count, ' +
    'цифры в имени, цифр в имени, цифры в нике, أرقام اسم المستخدم, أرقام المعرف',
}

const yes = new Set(['1', '1.0', 'true', 't', 'yes', 'y', 'да', 'نعم'])
const no = new Set(['0', '0.0', 'false', 'f', 'no', 'n', 'нет', 'لا'])

/** No account has more; what is larger is a slip of the keyboard. */
const most = { count: 2_000_000_000, bioLength: 10_000, handleLength: 200 }

/** Why a row cannot be read; `column` is ours by name, empty where it is about the row as a whole. */
class Unreadable {
  readonly code: 'not_whole' | 'not_yes_no' | 'digits_over_length' | 'extra_cells'
  readonly column: string

  constructor(code: Unreadable['code'], column = '') {
    this.code = code
    this.column = column
  }
}

/** So many lines with the same mistake are named. */
const namedLines = 5

/**
 * The followers of a file, by its headers in any order; columns we do not know are left alone.
 * @throws Refusal `sample.…` that names the missing columns, or what is wrong in which lines.
 */
export function readFollowers({ columns, rows, lines }: Table): Follower[] {
  const places = columnsNamed(names, columns)
  const missing = fields.filter((field) => places[field] === undefined)
  if (missing.length > 0)
    throw new Refusal('conflict', 'sample.missing_columns', {
      columns: missing.map((field) => followerColumns[field]).join(', '),
    })
  const read = rows.map((row) => readFollower(row, places as Places, columns.length))
  const first = read.find((one) => one instanceof Unreadable)
  if (first) {
    const { code, column } = first
    const alike = lines.filter((_, at) => {
      const one = read[at]
      return one instanceof Unreadable && one.code === code && one.column === column
    })
    const told = alike.slice(0, namedLines).join(', ') + (alike.length > namedLines ? '…' : '')
    throw new Refusal('conflict', `sample.${code}`, { column, lines: told })
  }
  if (rows.length < sampleLimits.least)
    throw new Refusal('conflict', 'sample.too_few', { least: sampleLimits.least, found: rows.length })
  return read.filter((one) => !(one instanceof Unreadable)) as Follower[]
}

type Places = Record<keyof Follower, number>

function readFollower(row: readonly string[], places: Places, width: number): Follower | Unreadable {
  const cell = (field: keyof Follower) => (row[places[field]] ?? '').trim()
  const whole = (field: keyof Follower, atMost = most.count) => {
    const read = readCount(cell(field), { isWhole: true, most: atMost })
    if ('count' in read && read.count !== null) return read.count
    throw new Unreadable('not_whole', followerColumns[field])
  }
  const isSo = (field: keyof Follower) => {
    const said = cell(field).toLowerCase()
    if (yes.has(said)) return true
    if (no.has(said)) return false
    throw new Unreadable('not_yes_no', followerColumns[field])
  }
  try {
    if (row.slice(width).some((extra) => extra.trim() !== '')) throw new Unreadable('extra_cells')
    const follower: Follower = {
      followers: whole('followers'),
      following: whole('following'),
      posts: whole('posts'),
      bioLength: whole('bioLength', most.bioLength),
      hasPicture: isSo('hasPicture'),
      isPrivate: isSo('isPrivate'),
      handleLength: whole('handleLength', most.handleLength),
      digits: whole('digits', most.handleLength),
    }
    if (follower.digits > follower.handleLength) throw new Unreadable('digits_over_length')
    return follower
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}
