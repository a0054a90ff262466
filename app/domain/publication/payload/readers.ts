import { urnIn, urnKinds } from '../../channel/post-name.ts'
import { recognisePost } from '../../channel/post-url.ts'
import type { Platform } from '../../channel/platforms.ts'
import type { ToldPost } from '../expected-post.ts'
import { dateAt, firstOf, isEntry, named, type PayloadReader, textAt } from './field.ts'

const idOf = (platform: Platform, url: string) => {
  const post = recognisePost(url)
  return post?.platform === platform ? post.postId : undefined
}
const told = (
  postId: string | undefined | false,
  account: string,
  publishedAt: Date | null,
  text: string,
  isMarked = false,
): ToldPost | undefined =>
  postId ? { postId, account: named(account), publishedAt, text, isMarked } : undefined

/** `GET /{ig-media-id}?fields=permalink,shortcode,username,timestamp,caption`. */
const instagram: PayloadReader = (entry) =>
  told(
    idOf('instagram', textAt(entry, 'permalink')) ?? textAt(entry, 'shortcode'),
    firstOf(entry, 'username', 'owner.username'),
    dateAt(entry, 'timestamp', 'taken_at'),
    firstOf(entry, 'caption', 'caption.text'),
    entry.is_paid_partnership === true,
  )

/** `/v2/video/list/` (id, share_url, create_time, video_description) and `/business/video/list/` (item_id, caption). */
const tiktok: PayloadReader = (entry) => {
  const url = recognisePost(textAt(entry, 'share_url'))
  const id = firstOf(entry, 'item_id', 'video_id') || (entry.share_url ? textAt(entry, 'id') : '')
  return told(
    (/^\d{8,20}$/.test(id) && id) || (url?.platform === 'tiktok' && url.postId),
    firstOf(entry, 'username', 'author.unique_id') || (url?.platform === 'tiktok' ? (url.handle ?? '') : ''),
    dateAt(entry, 'create_time'),
    firstOf(entry, 'caption', 'video_description', 'title'),
    entry.is_ad === true || entry.brand_content_toggle === true,
  )
}

/** `videos.list?part=snippet,status,paidProductPlacementDetails`. */
const youtube: PayloadReader = (entry) => {
  const isVideo = /^[\w-]{11}$/.test(textAt(entry, 'id')) && isEntry(entry.snippet)
  const text = [textAt(entry, 'snippet.title'), textAt(entry, 'snippet.description')]
    .filter(Boolean)
    .join('\n')
  const placement = entry.paidProductPlacementDetails
  return told(
    isVideo && textAt(entry, 'id'),
    textAt(entry, 'snippet.customUrl'),
    dateAt(entry, 'snippet.publishedAt'),
    text,
    isEntry(placement) && placement.hasPaidProductPlacement === true,
  )
}

/** A Message of the Bot API (message_id, chat.username, date, text or caption). */
const telegram: PayloadReader = (entry) => {
  const name = firstOf(entry, 'chat.username', 'sender_chat.username')
  const id = textAt(entry, 'message_id')
  return told(
    name !== '' && /^\d+$/.test(id) && `${name.toLowerCase()}/${id}`,
    name,
    dateAt(entry, 'date'),
    firstOf(entry, 'text', 'caption'),
  )
}

/** A Spotlight or a saved story of the Public Profile API. */
const snapchat: PayloadReader = (entry) =>
  told(
    idOf('snapchat', firstOf(entry, 'share_url', 'deep_link_url', 'url')) ??
      (entry.profile_id ? firstOf(entry, 'spotlight_id', 'story_id') : ''),
    firstOf(entry, 'username', 'profile.username'),
    dateAt(entry, 'created_at', 'create_time'),
    firstOf(entry, 'description', 'title', 'caption'),
    entry.is_paid_partnership === true,
  )

/** `GET /2/tweets/:id?tweet.fields=created_at,public_metrics&expansions=author_id`. */
const x: PayloadReader = (entry) =>
  told(
    (isEntry(entry.public_metrics) || 'edit_history_tweet_ids' in entry) && textAt(entry, 'id'),
    firstOf(entry, 'username', 'author.username'),
    dateAt(entry, 'created_at'),
    firstOf(entry, 'note_tweet.text', 'text'),
  )

/** An item of `wall.getById` or `video.get` (owner_id, id, date, text, marked_as_ads). */
const vkontakte: PayloadReader = (entry) => {
  const [owner, id] = [textAt(entry, 'owner_id'), textAt(entry, 'id')]
  const isVideo = 'duration' in entry || 'player' in entry
  const isItem = /^-?\d+$/.test(owner) && /^\d+$/.test(id) && 'date' in entry
  return told(
    isItem && `${isVideo ? 'video' : 'wall'}${owner}_${id}`,
    '',
    dateAt(entry, 'date'),
    firstOf(entry, 'text', 'description', 'title'),
    entry.marked_as_ads === 1,
  )
}

/** A topic of `mediatopic.getByIds` or a video of `video.get`. */
const odnoklassniki: PayloadReader = (entry) => {
  const video = /^\d+$/.test(textAt(entry, 'movie_id')) ? `video/${textAt(entry, 'movie_id')}` : ''
  const topic = 'created_ms' in entry ? firstOf(entry, 'id', 'topic_id') : ''
  return told(
    video || (/^\d+$/.test(topic) && topic),
    '',
    dateAt(entry, 'created_ms', 'created'),
    firstOf(entry, 'text', 'title', 'media.0.text'),
  )
}

/** `GET /v5/pins/{pin_id}` (id, created_at, title, description, link, board_owner). */
const pinterest: PayloadReader = (entry) =>
  told(
    (isEntry(entry.board_owner) || 'board_id' in entry) && textAt(entry, 'id'),
    textAt(entry, 'board_owner.username'),
    dateAt(entry, 'created_at'),
    ['title', 'description', 'link']
      .map((name) => textAt(entry, name))
      .filter(Boolean)
      .join('\n'),
    entry.is_promoted === true,
  )

/** `GET /rest/posts/{urn}` (id as a URN, author, createdAt, commentary). */
const linkedin: PayloadReader = (entry) => {
  const names = ['id', ...urnKinds].flatMap((path) => urnIn(textAt(entry, path)) ?? [])
  const post = told(
    urnIn(textAt(entry, 'id'))?.postId,
    firstOf(entry, 'author.vanityName', 'vanityName'),
    dateAt(entry, 'publishedAt', 'createdAt'),
    firstOf(entry, 'commentary', 'text.text'),
  )
  return post && { ...post, names }
}

export const payloadReaders: Record<Platform, PayloadReader> = {
  instagram,
  tiktok,
  youtube,
  telegram,
  snapchat,
  x,
  vkontakte,
  odnoklassniki,
  pinterest,
  linkedin,
}
