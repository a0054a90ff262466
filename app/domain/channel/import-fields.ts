import { columnsNamed } from './column-names.ts'

/** What a column of an imported list can mean. */
export const importFields = [
  'platform',
  'handle',
  'url',
  'name',
  'category',
  'country',
  'language',
  'followers',
  'date',
  'avgViews',
  'avgLikes',
  'avgComments',
  'avgShares',
  'engagements',
] as const
export type ImportField = (typeof importFields)[number]

/** Which column (counted from 0) holds a field; a field without a column is not imported. */
export type Mapping = Partial<Record<ImportField, number>>

export const fieldProblems = [
  'missing',
  'unknown',
  'not_a_handle',
  'not_a_profile',
  'other_account',
  'too_long',
  'too_many',
  'not_a_date',
  'in_the_future',
  'too_old',
  'not_a_number',
  'negative',
  'ambiguous',
  'not_whole',
  'absurd',
  'is_a_rate',
  'conflict',
] as const
export type FieldProblem = (typeof fieldProblems)[number]

/** Why a row stays out: the field (`row` for the row as a whole) and what is wrong with it, as `followers.negative`. */
export type RefusedReason = `${ImportField | 'row'}.${FieldProblem}`

const names: Record<ImportField, string> = {
  platform: 'platform, network, social network, site, платформа, соцсеть, площадка, المنصة, الشبكة',
  handle:
    'handle, username, user name, account, login, nick, screen name, channel, ник, логин, ' +
    'аккаунт, имя пользователя, канал, اسم المستخدم, المعرف, الحساب, القناة',
  url:
    'url, link, profile url, profile link, profile, channel url, account url, ссылка, ' +
    'ссылка на профиль, адрес, الرابط, رابط الحساب, رابط القناة',
  name:
    'name, display name, title, full name, channel name, influencer, creator, blogger, имя, ' +
    'название, блогер, автор, الاسم, اسم القناة, المؤثر, صانع المحتوى',
  category:
    'category, topic, niche, vertical, category 1, topics, genre, категория, тематика, тема, ' +
    'ниша, الفئة, التصنيف, المجال',
  country:
    'country, country code, location, audience country, top country, region, страна, ' +
    'страна аудитории, الدولة, البلد, دولة الجمهور',
  language: 'language, lang, locale, язык, اللغة, لغة المحتوى',
  followers:
    'followers, subscribers, follower count, followers count, subscriber count, members, audience size, ' +
    'подписчики, подписчиков, число подписчиков, аудитория, المتابعون, المتابعين, عدد المتابعين, المشتركون',
  date:
    'snapshot, date, snapshot date, month, collected on, as of, period, дата, месяц, период, ' +
    'дата сбора, التاريخ, الشهر, تاريخ البيانات',
  avgViews:
    'avg views, average views, views avg, mean views, views per post, views, views avg 1, ' +
    'средние просмотры, просмотры, متوسط المشاهدات, المشاهدات',
  avgLikes:
    'avg likes, average likes, likes avg, mean likes, likes per post, likes, средние лайки, ' +
    'лайки, متوسط الاعجابات, الاعجابات',
  avgComments:
    'avg comments, average comments, comments avg, mean comments, comments per post, comments, ' +
    'средние комментарии, комментарии, متوسط التعليقات, التعليقات',
  avgShares:
    'avg shares, average shares, shares avg, mean shares, shares per post, shares, reposts, ' +
    'средние репосты, репосты, متوسط المشاركات, المشاركات',
  engagements:
    'engagements, engagement avg, avg engagement, average engagement, engagement, ' +
    'вовлечения, взаимодействия, вовлеченность, التفاعلات, متوسط التفاعل, التفاعل',
}

/** Which column is which, from the headers in three languages. Each column serves one field. */
export const guessMapping = (columns: readonly string[]): Mapping => columnsNamed(names, columns)

/** What a mapping lacks before any row can be read: whose channel a row is about. */
export function mappingProblem(
  mapping: Mapping,
  columnCount: number,
): 'platform' | 'handle' | 'column' | undefined {
  const columns = Object.values(mapping)
  const isKnown = (at: number) => Number.isInteger(at) && at >= 0 && at < columnCount
  if (!columns.every(isKnown) || new Set(columns).size < columns.length) return 'column'
  if (mapping.url !== undefined) return undefined
  if (mapping.handle === undefined) return 'handle'
  return mapping.platform === undefined ? 'platform' : undefined
}
