import type { Platform } from '../../channel/platforms.ts'
import { largestPayload } from '../forms.ts'
import type { ToldPost } from '../expected-post.ts'
import { isEntry } from './field.ts'
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
  const json = parsed(text)
  if (json === undefined) return { fault: 'payload_unreadable' }
  const found = [...objectsIn(json)].map(payloadReaders[platform]).filter((told) => told !== undefined)
  if (found.length === 0) return { fault: 'payload_without_post' }
  const told = found.find((one) => one.postId === postId || isNamed(one, postId))
  if (told) return { told: { ...told, postId }, json }
  const isTold = found.some(({ names }) => !names || names.some((name) => name.kind === kind))
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
