import type { Platform } from '../../channel/platforms.ts'
import { largestPayload } from '../forms.ts'
import type { ToldPost } from '../expected-post.ts'
import { type Entry, isEntry } from './field.ts'
import { payloadReaders } from './readers.ts'

const mostObjects = 20_000

export type PayloadFault =
  'payload_unreadable' | 'payload_without_post' | 'payload_other_post' | 'payload_other_form'

/**
 * The post with this id in the JSON that a platform's API answered, wherever its envelope keeps it, or why there is none.
 * `kind` is that of its number where a platform has several: data that carries only other kinds says neither yes nor no.
 * `json` is what was read, to be kept as it came.
 */
export function readPayload(
  platform: Platform,
  text: string,
  postId: string,
  kind = '',
): { told: ToldPost; json: object } | { fault: PayloadFault } {
  const read = findPosts(platform, text, postId, kind)
  return 'fault' in read ? read : { told: read.found[0]!.told, json: read.json }
}

/** An object of a payload with the post that it tells of. */
export type FoundPost = { told: ToldPost; entry: Entry }

/** Every object of a payload that tells of the post, outer ones first; there is at least one. */
export function findPosts(
  platform: Platform,
  text: string,
  postId: string,
  kind = '',
): { found: FoundPost[]; json: object } | { fault: PayloadFault } {
  const json = parsed(text)
  if (json === undefined) return { fault: 'payload_unreadable' }
  const posts = [...objectsIn(json)].flatMap((entry): FoundPost[] => {
    const told = payloadReaders[platform](entry)
    return told ? [{ told, entry }] : []
  })
  if (posts.length === 0) return { fault: 'payload_without_post' }
  const found = posts.filter(({ told }) => told.postId === postId || isNamed(told, postId))
  if (found.length > 0)
    return { found: found.map(({ told, entry }) => ({ told: { ...told, postId }, entry })), json }
  const isTold = posts.some(({ told: { names } }) => !names || names.some((name) => name.kind === kind))
  return { fault: isTold || !kind ? 'payload_other_post' : 'payload_other_form' }
}

const isNamed = ({ names = [] }: ToldPost, postId: string) => names.some((name) => name.postId === postId)

function parsed(text: string): object | undefined {
  // Postgres keeps no zero characters in its JSON.
  if (text.length > largestPayload.bytes || /\\u0000/i.test(text)) return undefined
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? json : undefined
  } catch {
    return undefined
  }
}

/** Every object of a tree, the outer ones first. */
function* objectsIn(json: object) {
  const waiting: unknown[] = [json]
  for (let seen = 0; seen < waiting.length && seen < mostObjects; seen += 1) {
    const next = waiting[seen]
    if (isEntry(next)) yield next
    if (typeof next === 'object' && next !== null)
      for (const inner of Object.values(next)) waiting.push(inner)
  }
}
