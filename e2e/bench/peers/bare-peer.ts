import { execFile, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { type IndexedChannel, sizes, traits } from '#app/domain/search/indexed-channel.ts'
import { packChannel, recordBytes, recordFields } from '#app/domain/search/record.ts'
import type { Place } from '#app/domain/search/search-answer.ts'
import { type AudiencePart, orders, type SearchRequest } from '#app/domain/search/search-request.ts'
import type { Peer } from './peer.ts'

const run = promisify(execFile)
const source = path.resolve('e2e/bench/peers/bare-scan.c')
const unlimited = 0xffffffff

/** Only the exact count and the best place: what the scan cannot do without. */
export type BareAnswer = { total: number; best: Place | undefined }

/**
 * A scan of the same columns in C for this very processor, as the limit; see bare-scan.c. Undefined where there is no
 * gcc.
 */
export async function barePeer(): Promise<Peer<BareAnswer> | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'athar-bare-'))
  const program = path.join(folder, 'bare-scan')
  const file = path.join(folder, 'channels')
  const isMade = await run('gcc', ['-O3', '-march=native', ...offsets(), '-o', program, source]).then(
    () => true,
    () => false,
  )
  if (!isMade) {
    await rm(folder, { recursive: true })
    return undefined
  }
  let scan: ReturnType<typeof startScan> | undefined
  return {
    async load(channels) {
      await writeRecords(file, channels)
      scan = startScan(program, file)
      await scan.line()
      await rm(file)
    },
    async ask({ request }) {
      const words = wordsOf(request)
      scan!.send(Buffer.from(Uint32Array.from([words.length, ...words]).buffer))
      const [ns = 0, total = 0, value = 0, ordinal = 0] = (await scan!.line()).split(' ').map(Number)
      return { answer: { total, best: total > 0 ? { ordinal, value } : undefined }, ms: ns / 1e6 }
    },
    async close() {
      await scan?.end()
      await rm(folder, { recursive: true })
    },
  }
}

/** Where each field begins in a record, for the compiler. */
function offsets(): string[] {
  let at = 0
  const places = recordFields.map(({ name, bytes, length }) => {
    const place = `-D${name.toUpperCase()}=${at}`
    at += bytes * length
    return place
  })
  return [
    ...places,
    `-DRECORD_BYTES=${recordBytes}`,
    `-DNAME_LENGTH=${sizes.name}`,
    `-DWORDS_LENGTH=${sizes.words}`,
    `-DPRICED=${traits.priced}`,
  ]
}

async function writeRecords(file: string, channels: Iterable<IndexedChannel>) {
  const out = createWriteStream(file)
  for (const channel of channels) {
    const line = new Uint8Array(4 + recordBytes)
    new DataView(line.buffer).setUint32(0, channel.ordinal, true)
    line.set(packChannel(channel), 4)
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

function startScan(program: string, file: string) {
  const child = spawn(program, [file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  return {
    send: (question: Buffer) => child.stdin.write(question),
    async line(): Promise<string> {
      const { value, done } = await lines.next()
      if (done) throw new Error(`the bare scan ended with ${child.exitCode ?? child.signalCode}`)
      return value
    },
    async end() {
      child.stdin.end()
      await ended
    },
  }
}

/** A search in the words that bare-scan.c reads. */
function wordsOf({ where, target, topics, weights, order }: SearchRequest): number[] {
  const list = (values: Iterable<number>) => {
    const all = [...values]
    return [all.length, ...all]
  }
  const part = ({ cohorts, countries, languages }: AudiencePart) => [
    ...list(cohorts),
    ...[countries.length, ...countries.flatMap(({ at, speaking }) => [at, speaking])],
    ...list(languages),
  ]
  const asked = [...(topics ?? [])].flatMap((byte, k) => (byte === 0 ? [] : [k, byte]))
  return [
    orders.indexOf(order),
    ...[where.platforms, where.countries, where.tiers, where.languages, where.cities].flatMap(list),
    ...[where.anyTopic, where.allTopics],
    ...[where.followers?.from ?? 0, where.followers?.to ?? unlimited],
    ...[where.price?.from ?? 0, where.price?.to ?? unlimited, where.budget ?? unlimited],
    ...[where.engagementFrom, where.credibilityFrom, where.traits],
    ...[where.audience.length, ...where.audience.flatMap((asks) => [...part(asks), asks.atLeast])],
    ...[where.terms.length, ...where.terms.flatMap(({ letters, word }) => [...list(letters), word])],
    ...list(where.except),
    ...(target ? [1, ...part(target), target.usual] : [0]),
    ...[asked.length / 2, ...asked],
    ...weights,
  ]
}
