import { closeSync, fdatasync, futimesSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs'
import path from 'node:path'
import { beatMs, leaseMs, ownerName, segmentName } from '../../app/domain/outcome/click-log.ts'
import { sizeOf } from './folder.ts'
import { thisOwner } from './owner.ts'

type Settings = {
  directory: string
  /** Whether an answer waits until the disk has the click: then it outlives a loss of power, else the end of the process. */
  isSynced: boolean
  /** How much may wait for the database before clicks are no longer kept. */
  mostBytes: number
  /** Hears every two seconds of trouble that lasts. */
  alarm: (problem: 'full' | 'unwritable', error?: unknown) => void
}

/** `stored` is called once the click is safe, or with false when it could not be kept. */
type Waiting = (isStored: boolean) => void

export type ClickLog = {
  append(line: string, stored: Waiting): void
  /** Writes what waits and ends the last segment. */
  close(): void
}

const segmentBytes = 4_000_000
const segmentMs = 15_000

/**
 * Keeps clicks in segments of this process's own. All that wait are written at once: one write for everybody who came
 * while the last one ran.
 */
export function openClickLog({ directory, isSynced, mostBytes, alarm }: Settings): ClickLog {
  mkdirSync(directory, { recursive: true })
  const owner = ownerName(thisOwner())
  let number = nextNumber(directory, owner)
  let segment: { file: number; bytes: number; openedAt: number } | undefined
  let beatAt = Date.now()
  let isFull = false
  let lines = ''
  let waiting: Waiting[] = []
  let isSyncing = false
  const beat = setInterval(showLife, beatMs)
  beat.unref()

  return {
    append(line, stored) {
      if (isFull) return stored(false)
      lines += line
      if (waiting.push(stored) === 1 && !isSyncing) setImmediate(flush)
    },
    close() {
      clearInterval(beat)
      flush()
      end()
    },
  }

  function flush() {
    if (waiting.length === 0) return
    const [text, served] = [lines, waiting]
    lines = ''
    waiting = []
    const file = write(text)
    if (file === undefined || !isSynced) return tell(served, file !== undefined)
    isSyncing = true
    fdatasync(file, (error) => {
      isSyncing = false
      if (error) alarm('unwritable', error)
      tell(served, !error)
      flush()
    })
  }

  /** @returns the file that holds all of the text now; undefined when it could not be written. */
  function write(text: string): number | undefined {
    try {
      const now = Date.now()
      // Whoever found this process silent may have removed its segment.
      const isStale = now - beatAt > leaseMs
      if (segment && (isStale || segment.bytes > segmentBytes || now - segment.openedAt > segmentMs)) end()
      segment ??= begin(now)
      const bytes = Buffer.from(text)
      for (let from = 0; from < bytes.length;) from += writeSync(segment.file, bytes, from)
      segment.bytes += bytes.length
      beatAt = now
      return segment.file
    } catch (error) {
      alarm('unwritable', error)
      // A line that was cut off stays the last of its segment.
      end()
      return undefined
    }
  }

  function begin(now: number) {
    const file = openSync(path.join(directory, segmentName({ owner, number })), 'ax')
    number += 1
    return { file, bytes: 0, openedAt: now }
  }

  function end() {
    const ended = segment
    segment = undefined
    // A sync that runs needs the file open; it is let go by then.
    if (ended) setTimeout(() => closeSync(ended.file), isSyncing ? 5_000 : 0)
  }

  function showLife() {
    const now = Date.now()
    try {
      if (segment && now - segment.openedAt > segmentMs) end()
      if (segment && now - beatAt <= leaseMs) futimesSync(segment.file, now / 1_000, now / 1_000)
      else end()
      beatAt = now
      isFull = sizeOf(directory) > mostBytes
    } catch (error) {
      alarm('unwritable', error)
    }
    if (isFull) alarm('full')
  }
}

function tell(served: Waiting[], isStored: boolean) {
  for (const stored of served) stored(isStored)
}

/** A process may open its log twice, as tests do. */
const nextNumber = (directory: string, owner: string) =>
  readdirSync(directory).filter((name) => name.startsWith(`${owner}.`)).length === 0
    ? 1
    : 1 + Math.max(...readdirSync(directory).map((name) => Number(/\.(\d{8})\./.exec(name)?.[1] ?? 0)))
