import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { State } from './state.ts'

const WRITE_WITHIN_MS = 100

/** Keeps the state in a file: read at the start, written whole and atomically soon after each change. */
export class SnapshotFile {
  private readonly path: string
  private readonly state: State
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | undefined
  private dirty = false

  constructor(path: string, state: State) {
    this.path = path
    this.state = state
  }

  /** @throws Error when the file is there but is not a snapshot */
  load(): void {
    mkdirSync(dirname(this.path), { recursive: true })
    if (!existsSync(this.path)) return
    try {
      this.state.restore(JSON.parse(readFileSync(this.path, 'utf8')) as Record<string, unknown>)
    } catch (cause) {
      throw new Error(`the payment stand-in cannot read its state file ${this.path}`, { cause })
    }
  }

  changed(): void {
    this.dirty = true
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.writing ??= this.write().finally(() => {
        this.writing = undefined
        if (this.dirty) this.changed()
      })
    }, WRITE_WITHIN_MS / 2)
  }

  private text(): string {
    this.dirty = false
    this.state.forgetOld()
    return JSON.stringify(this.state)
  }

  private get draft(): string {
    return `${this.path}.${process.pid}.tmp`
  }

  private async write(): Promise<void> {
    await writeFile(this.draft, this.text(), { mode: 0o600 })
    await rename(this.draft, this.path)
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer)
    await this.writing
    clearTimeout(this.timer)
    if (!this.dirty) return
    writeFileSync(this.draft, this.text(), { mode: 0o600 })
    renameSync(this.draft, this.path)
  }
}
