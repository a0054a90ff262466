import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'

export type Running = { name: string; child: ChildProcess; stop(): Promise<void> }

/** Starts a process of Athar with its output in a file of its name. `onEnd` hears of an end that nobody asked for. */
export async function startProcess(
  name: string,
  words: string[],
  {
    env,
    logs,
    onEnd,
  }: { env: Record<string, string>; logs: string; onEnd: (name: string, code: number | null) => void },
): Promise<Running> {
  await mkdir(logs, { recursive: true })
  const output = createWriteStream(path.join(logs, `${name}.log`), { flags: 'a' })
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(output, { end: false })
  child.stderr.pipe(output, { end: false })
  let isStopping = false
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      if (!isStopping) onEnd(name, code)
      resolve()
    })
  })
  return {
    name,
    child,
    async stop() {
      isStopping = true
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await ended
      clearTimeout(patience)
      output.end()
    },
  }
}

/** The wanted port of this machine's own address if nobody listens there, otherwise any free one. */
export async function freePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0))!
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const found = typeof address === 'object' && address ? address.port : undefined
      server.close(() => resolve(found))
    })
  })
}

/** Waits until an address answers below 500. @throws after `seconds`. */
export async function untilAnswering(url: string, seconds: number) {
  const end = performance.now() + seconds * 1_000
  while (performance.now() < end) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    )
    if (status > 0 && status < 500) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not answer within ${seconds} s`)
}

/** The latest change below any of these files and folders, in milliseconds of the epoch; 0 where there is none. */
export async function newestChange(places: string[]): Promise<number> {
  const times = await Promise.all(
    places.map(async (place) => {
      const found = await stat(place).catch(() => undefined)
      if (!found) return 0
      if (!found.isDirectory()) return found.mtimeMs
      const inside = await readdir(place)
      return newestChange(inside.map((name) => path.join(place, name)))
    }),
  )
  return Math.max(0, ...times)
}
