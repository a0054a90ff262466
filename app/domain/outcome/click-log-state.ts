import { plusDays } from '../clock.ts'
import type { Alarm } from '../escrow/alarms.ts'

/** What a server tells once a minute of the folder in which clicks wait for the database. */
export type ClickLogReport = {
  /** The folder's own name, which it keeps when it moves to another machine. */
  folder: string
  machine: string
  directory: string
  bytes: number
  /** From so many bytes on clicks are no longer kept. */
  mostBytes: number
  freeBytes: number
  /** When all of it stood in the database last. */
  shippedAt: Date
  /** When a click could not be kept last. */
  lostAt: Date | null
}

/** `troubleSince` is kept while there is trouble, whichever it is. */
export type ClickLogState = ClickLogReport & { toldAt: Date; troubleSince: Date | null }

/**
 * What endangers clicks, the worst first. `lost`: some were not kept. `full`: the folder nears its limit. `disk`: its disk
 * is nearly full. `late`: the database lacks what came long ago. `silent`: no server tells of the folder any more.
 */
export const logTroubles = ['lost', 'full', 'disk', 'late', 'silent'] as const
export type LogTrouble = (typeof logTroubles)[number]

/** START VALUES. */
export const logLimits = {
  fullShare: 0.8,
  freeBytes: 500_000_000,
  lateMinutes: 10,
  lostMinutes: 10,
  silentMinutes: 10,
  /** A folder of which nobody told for so long is given up. */
  forgottenDays: 7,
}

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

/** What is wrong with a log at an instant; null where nothing is. */
export function troubleOf(log: ClickLogReport & { toldAt: Date }, now: Date): LogTrouble | null {
  const { bytes, mostBytes, freeBytes, shippedAt, lostAt, toldAt } = log
  if (minutesBetween(toldAt, now) > logLimits.silentMinutes) return 'silent'
  if (lostAt && minutesBetween(lostAt, toldAt) < logLimits.lostMinutes) return 'lost'
  if (bytes >= mostBytes * logLimits.fullShare) return 'full'
  if (freeBytes < logLimits.freeBytes) return 'disk'
  return minutesBetween(shippedAt, toldAt) > logLimits.lateMinutes ? 'late' : null
}

/** A log after one more report. Each server that shares a folder ships all of it, and loses clicks of its own. */
export function afterReport(
  before: ClickLogState | undefined,
  report: ClickLogReport,
  now: Date,
): ClickLogState {
  const shippedAt = before && before.shippedAt > report.shippedAt ? before.shippedAt : report.shippedAt
  const lostAt = before?.lostAt && before.lostAt > (report.lostAt ?? 0) ? before.lostAt : report.lostAt
  const told = { ...report, shippedAt, lostAt, toldAt: now }
  return { ...told, troubleSince: troubleOf(told, now) ? (before?.troubleSince ?? now) : null }
}

/** Since when a log is in trouble: a log that fell silent, since its last word. */
export const troubledSince = ({ troubleSince, toldAt }: ClickLogState) => troubleSince ?? toldAt

/** The logs that staff has to look at, each with what is wrong. */
export const logsInTrouble = <L extends ClickLogState>(logs: readonly L[], now: Date) =>
  logs.flatMap((log) => {
    const trouble = troubleOf(log, now)
    return trouble && toldWithin(log, now) ? [{ ...log, trouble }] : []
  })

const toldWithin = ({ toldAt }: ClickLogState, now: Date) => plusDays(toldAt, logLimits.forgottenDays) > now

/** The alarm of staff, which ends when no log is in trouble. */
export function clickLogAlarm(logs: readonly ClickLogState[], now: Date): Alarm | null {
  const troubled = logsInTrouble(logs, now).toSorted((a, b) => +troubledSince(a) - +troubledSince(b))
  const [first, last] = [troubled[0], troubled.at(-1)]
  if (!first || !last) return null
  const newest = `${last.folder}:${troubledSince(last).toISOString()}`
  return { kind: 'click_log', count: troubled.length, newest, since: troubledSince(first) }
}
