import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import os from 'node:os'
import process from 'node:process'
import { type Owner, readOwner } from '../../app/domain/outcome/click-log.ts'

/** This process; where the system tells no start tick, its place is one that nobody can look into. */
export function thisOwner(): Owner {
  const startedAt = startOf(process.pid)
  return startedAt
    ? { place: thisPlace(), pid: process.pid, startedAt }
    : { place: `unknown${hash(os.hostname())}`, pid: process.pid, startedAt: Date.now().toString(36) }
}

/** Undefined when it runs, or ran, where its process cannot be looked for. */
export function isOwnerGone(name: string): boolean | undefined {
  const owner = readOwner(name)
  if (!owner || owner.place !== thisPlace()) return undefined
  return startOf(owner.pid) !== owner.startedAt
}

/** One machine since one boot, one space of process numbers: in a container the numbers begin anew. */
function thisPlace(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')
    return hash(boot + readlinkSync('/proc/self/ns/pid'))
  } catch {
    return 'nowhere'
  }
}

/** The tick at which a process started, which no later process of the same number shares. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A process that was killed may wait to be buried; it writes no more.
    return state === 'Z' || state === 'X' ? undefined : rest[18]
  } catch {
    return undefined
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
