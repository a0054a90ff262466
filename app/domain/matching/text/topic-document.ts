import { type Interest, interests } from '../../campaign/strategy.ts'
import { wordsOf } from './words.ts'

/** What is said about a channel or a brief: how often each word, and which interests it names itself. */
export type TopicDocument = { words: ReadonlyMap<string, number>; topics: readonly Interest[] }

/** Names, bios, captions in any order; hashtags with or without #; topics that are not interests are dropped. */
export type TopicText = {
  texts: readonly (string | null)[]
  hashtags: readonly string[]
  topics: readonly string[]
}

/** A hashtag is chosen to say what a post is about: it counts as two words. */
const hashtagWeight = 2
const hashtag = /#[\p{L}\p{N}\p{M}_]+/gu

/** Counts the words of a text. A hashtag that stands in a text and in the list is counted once, as a hashtag. */
export function documentOf({ texts, hashtags, topics }: TopicText): TopicDocument {
  const words = new Map<string, number>()
  const count = (text: string, weight: number) => {
    for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + weight)
  }
  const listed = hashtags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`))
  const known = new Set(listed)
  for (const text of texts) {
    if (!text) continue
    const bare = text.includes('#')
      ? text.replace(hashtag, (tag) => {
          if (!known.has(tag)) listed.push(tag)
          return ' '
        })
      : text
    count(bare, 1)
  }
  for (const tag of listed) count(tag, hashtagWeight)
  return { words, topics: topics.filter(isInterest) }
}

/** All that a channel says of itself. */
export type ChannelText = {
  name: string
  handle: string
  bio: string
  category: string | null
  topics: readonly string[]
  posts: readonly { caption: string; hashtags: readonly string[] }[]
}

/** What a channel is read by: every text of it counts alike. */
export const channelDocument = ({ name, handle, bio, category, topics, posts }: ChannelText): TopicDocument =>
  documentOf({
    texts: [name, handle, bio, category, ...posts.map(({ caption }) => caption)],
    hashtags: posts.flatMap(({ hashtags }) => hashtags),
    topics,
  })

const names = new Set<string>(interests)
const isInterest = (topic: string): topic is Interest => names.has(topic)
