import type { Platform } from '../../channel/platforms.ts'
import { longestPayload } from '../forms.ts'
import type { ToldPost } from '../expected-post.ts'
import { isEntry } from './field.ts'
import { payloadReaders } from './readers.ts'

const mostObjects = 2_000

export type PayloadFault = 'payload_unreadable' | 'payload_without_post' | 'payload_other_post'

/**
 * The post with this id in the JSON that a platform's API answered, wherever its envelope keeps it, or why there is none.
 * `json` is what was read, to be kept as it came.
 */
export function readPayload(
  platform: Platform,
  text: string,
  postId: string,
): { told: ToldPost; json: object } | { fault: PayloadFault } {
  const json = parsed(text)
  if (json === undefined) return { fault: 'payload_unreadable' }
  const found = [...objectsIn(json)].map(payloadReaders[platform]).filter((told) => told !== undefined)
  if (found.length === 0) return { fault: 'payload_without_post' }
  const told = found.find((one) => one.postId === postId)
  return told ? { told, json } : { fault: 'payload_other_post' }
}

function parsed(text: string): object | undefined {
  // Postgres keeps no zero characters in its JSON.
  if (text.length > longestPayload || /\\u0000/i.test(text)) return undefined
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
  for (let seen = 0; waiting.length > 0 && seen < mostObjects; seen += 1) {
    const next = waiting.shift()
    if (isEntry(next)) yield next
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next))
  }
}
