import { z } from 'zod'
import { recognisePost } from '../channel/post-url.ts'
import type { Platform } from '../channel/platforms.ts'
import type { Table } from '../channel/table.ts'
import { figure, metricNames, type MetricName, type Metrics, sure } from './metrics.ts'

/** Which column of an export holds a figure; null = none. */
export type MetricMapping = Record<MetricName, number | null>

/** The one row of an export that is about the post, with the names of its columns. */
export type FileRow = { columns: string[]; cells: string[] }

export type MetricFileFault = 'file_other_post' | 'file_several_rows'

/**
 * How exports of the ten platforms call a figure, in the languages in which people download them; compared without
 * capitals, marks and spaces. Of several the first counts: what a platform itself calls the figure.
 */
const headers: Record<MetricName, readonly string[]> = {
  reach: [
    'reach',
    'accountsreached',
    'accountscentrereach',
    'uniqueviewers',
    'uniqueviews',
    'uniqueimpressions',
    'membersreached',
    'охват',
    'полныйохват',
    'охватзаписи',
    'уникальныезрители',
    'الوصول',
    'مدىالوصول',
    'الحساباتالتيتمالوصولإليها',
  ],
  views: [
    'views',
    'videoviews',
    'totalvideoviews',
    'plays',
    'totalplays',
    'impressions',
    'просмотры',
    'просмотрывидео',
    'показы',
    'المشاهدات',
    'مشاهداتالفيديو',
    'مراتالظهور',
    'عددالمشاهدات',
  ],
  likes: [
    'likes',
    'likesandreactions',
    'totallikes',
    'reactions',
    'favorites',
    'нравится',
    'лайки',
    'отметкинравится',
    'реакции',
    'классы',
    'الإعجابات',
    'تسجيلاتالإعجاب',
    'مراتالإعجاب',
    'التفاعلات',
  ],
  comments: [
    'comments',
    'totalcomments',
    'commentsadded',
    'replies',
    'комментарии',
    'ответы',
    'التعليقات',
    'الردود',
  ],
  shares: [
    'shares',
    'totalshares',
    'reposts',
    'retweets',
    'forwards',
    'репосты',
    'поделились',
    'пересылки',
    'поделиться',
    'المشاركات',
    'مراتالمشاركة',
    'إعادةالنشر',
  ],
  saves: [
    'saves',
    'saved',
    'bookmarks',
    'totalsaves',
    'addstofavorites',
    'сохранения',
    'закладки',
    'сохранено',
    'مراتالحفظ',
    'الحفظ',
  ],
}

const plain = (header: string) => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What the columns are by their names. */
export function guessMetricMapping(columns: readonly string[]): MetricMapping {
  const names = columns.map(plain)
  return Object.fromEntries(
    metricNames.map((name) => {
      const at = headers[name].map((header) => names.indexOf(header)).find((index) => index >= 0)
      return [name, at ?? null]
    }),
  ) as MetricMapping
}

/**
 * The row of the post: one of its cells is the post's address or its id. A file of one row that names no post at all is
 * taken at its owner's word.
 */
export function rowOfPost(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  platform: Platform,
  postId: string,
): { row: FileRow; isNamed: boolean } | { fault: MetricFileFault } {
  const isIt = (cell: string) => {
    const text = cell.trim()
    if (text === postId || text === postId.split('/').at(-1)) return true
    const post = /^(?:https?:\/\/|www\.)/i.test(text) ? recognisePost(text) : undefined
    return post?.platform === platform && post.postId === postId
  }
  const found = rows.filter((cells) => cells.some(isIt))
  if (found.length > 1) return { fault: 'file_several_rows' }
  if (found[0]) return { row: { columns, cells: padded(found[0], columns.length) }, isNamed: true }
  const namesPosts = rows.some((cells) => cells.some((cell) => recognisePost(cell.trim()) !== undefined))
  if (rows.length !== 1 || namesPosts) return { fault: 'file_other_post' }
  return { row: { columns, cells: padded(rows[0]!, columns.length) }, isNamed: false }
}

const padded = (cells: readonly string[], length: number) =>
  Array.from({ length }, (_, at) => (cells[at] ?? '').slice(0, 500))

/** What the mapped cells say; a cell that is no whole number is unknown and named in `unread`. */
export function figuresOfRow(
  row: FileRow,
  mapping: MetricMapping,
): { metrics: Metrics; unread: MetricName[] } {
  const unread: MetricName[] = []
  const metrics = Object.fromEntries(
    metricNames.map((name) => {
      const at = mapping[name]
      const read = figure.safeParse(at === null ? '' : (row.cells[at] ?? '').trim())
      if (!read.success) unread.push(name)
      return [name, read.data ?? null]
    }),
  ) as Metrics
  return { metrics, unread }
}

const column = z
  .string()
  .default('')
  .transform((text) => (/^\d{1,3}$/.test(text) ? Number(text) : null))

/** The mapping as its form posts it, and the day on which the file was downloaded. */
export const metricFileForm = z.object({
  fileId: z.uuid(),
  takenOn: z.iso.date('date'),
  reach: column,
  views: column,
  likes: column,
  comments: column,
  shares: column,
  saves: column,
  sure,
})
