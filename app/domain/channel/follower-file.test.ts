import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { followerColumns, readFollowers } from './follower-file.ts'
import type { Table } from './table.ts'

const header = Object.values(followerColumns)
const person = ['400', '380', '52', '20', '1', '0', '11', '0']
const table = (rows: string[][], columns: string[] = header): Table => ({
  columns,
  rows,
  lines: rows.map((_, i) => i + 2),
})
const tenOf = <T>(one: T): T[] => Array.from({ length: 10 }, () => one)
const refusal = (file: Table) => {
  try {
    return readFollowers(file).length
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.detail }
    throw error
  }
}
/** Ten rows of which those at `at` have `value` in a column. */
const wrong = (column: string, value: string, ...at: number[]) =>
  table(
    tenOf(person).map((row, i) =>
      at.includes(i) ? row.map((cell, c) => (header[c] === column ? value : cell)) : row,
    ),
  )

describe('the followers of a file', () => {
  const expected = {
    followers: 400,
    following: 380,
    posts: 52,
    bioLength: 20,
    hasPicture: true,
    isPrivate: false,
    handleLength: 11,
    digits: 0,
  }

  test('are read by our own headers', () => {
    expect(readFollowers(table(tenOf(person)))).toEqual(tenOf(expected))
  })

  test.each([
    [
      'of the published data set',
      ['userFollowerCount', 'userFollowingCount', 'userMediaCount', 'userBiographyLength'],
      ['userHasProfilPic', 'userIsPrivate', 'usernameLength', 'usernameDigitCount'],
    ],
    [
      'typed by hand',
      ['Follower Count', 'Following-Count', 'MEDIA COUNT', 'Bio  length'],
      ['Has picture?', 'is_private', 'User name length', 'Username digits'],
    ],
    [
      'in Russian',
      ['Подписчики', 'Подписки', 'Публикации', 'Длина описания'],
      ['Есть фото', 'Закрытый профиль', 'Длина имени', 'Цифры в имени'],
    ],
    [
      'in Arabic',
      ['عدد المتابعين', 'المتابعات', 'المنشورات', 'طول النبذة'],
      ['له صورة', 'حساب خاص', 'طول اسم المستخدم', 'أرقام اسم المستخدم'],
    ],
  ])('are read by headers %s, in any order, beside columns of others', (_, first, last) => {
    const columns = [...last, 'username', ...first]
    const row = [...person.slice(4), 'somebody', ...person.slice(0, 4)]
    expect(readFollowers(table(tenOf(row), columns))).toEqual(tenOf(expected))
  })

  test('may be written as people and spreadsheets write numbers and yes', () => {
    const row = ['1,234,567', '1.2K', '٥٢', '20.0', 'Да', 'FALSE', ' 11 ', '0']
    expect(readFollowers(table(tenOf(row)))[0]).toEqual({
      ...expected,
      followers: 1_234_567,
      following: 1_200,
    })
  })
})

describe('a file is refused', () => {
  test('that lacks columns, which are named', () => {
    expect(refusal(table(tenOf(person), ['followers', 'following', '', '', '', '', 'x', 'y']))).toEqual({
      code: 'sample.missing_columns',
      columns: 'posts, bio_length, has_picture, private, username_length, username_digits',
    })
  })

  test.each([
    ['following', 'many', 'not_whole'],
    ['following', '', 'not_whole'],
    ['posts', '-3', 'not_whole'],
    ['posts', '2.5', 'not_whole'],
    ['followers', '9e12', 'not_whole'],
    ['bio_length', '20000', 'not_whole'],
    ['has_picture', 'maybe', 'not_yes_no'],
    ['private', '', 'not_yes_no'],
  ])('for “%s” of “%s”, with the lines that have it', (column, value, code) => {
    expect(refusal(wrong(column, value, 1, 8))).toEqual({ code: `sample.${code}`, column, lines: '3, 10' })
  })

  test('for more digits than letters, or cells beyond the header', () => {
    expect(refusal(wrong('username_digits', '12', 4))).toMatchObject({
      code: 'sample.digits_over_length',
      lines: '6',
    })
    const long = table([...tenOf(person), [...person, '', 'more']])
    expect(refusal(long)).toMatchObject({ code: 'sample.extra_cells', lines: '12' })
    expect(refusal(table(tenOf([...person, ' '])))).toBe(10)
  })

  test('with the first five lines when there are many', () => {
    expect(refusal(wrong('posts', 'x', 0, 1, 2, 3, 4, 5, 6))).toMatchObject({ lines: '2, 3, 4, 5, 6…' })
  })

  test('of fewer followers than tell anything', () => {
    expect(refusal(table(tenOf(person).slice(1)))).toEqual({ code: 'sample.too_few', least: 10, found: 9 })
  })
})
