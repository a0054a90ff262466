import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { VideoFacts, VideoFault } from '../../domain/content/video.ts'
import type { Cleaning, Still, Task } from './task.ts'

const run = promisify(execFile)

/** By the folder of the installation: a built page has another idea of where this file lies. */
const child = path.resolve('app/integrations/video/child.ts')

/**
 * A video is opened for so long and with so much memory, in kB; a hostile one costs no more than that. Memory is what
 * the process may write to: the runtime and the decoder reserve many times more addresses than they use.
 */
const limits = { timeout: 120_000, dataKb: 2_000_000, heapMb: 512 }

const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/** Many videos may arrive in one moment: so many of them are opened at once in one process, the others wait. */
async function inTurn<Result>(open: () => Promise<Result>): Promise<Result> {
  if (running < atOnce) running += 1
  else await new Promise<void>((turn) => waiting.push(turn))
  try {
    return await open()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Writes a video anew without its metadata. @returns what it is, or why it is not taken. */
export async function cleanVideo(files: Cleaning): Promise<VideoFacts | { fault: VideoFault }> {
  try {
    return await work<VideoFacts | { fault: VideoFault }>({ name: 'clean', ...files })
  } catch {
    // Whatever ended the process, the reason is the video: the sender is told.
    return { fault: 'video_broken' }
  }
}

/** Draws the stills of a video into a folder. @throws when it cannot be opened within the limits. */
export const drawStills = (from: string, folder: string): Promise<Still[]> =>
  work<Still[]>({ name: 'stills', from, folder })

/** The process gets no environment: it has no business with the database or the keys. */
async function work<Result>(task: Task): Promise<Result> {
  const { stdout } = await inTurn(() =>
    run(
      '/bin/sh',
      [
        '-c',
        `ulimit -d ${limits.dataKb}; ulimit -c 0; exec "$@"`,
        'sh',
        process.execPath,
        `--max-old-space-size=${limits.heapMb}`,
        '--disable-wasm-trap-handler',
        child,
        JSON.stringify(task),
      ],
      {
        timeout: limits.timeout,
        killSignal: 'SIGKILL',
        maxBuffer: 1_000_000,
        env: { MALLOC_ARENA_MAX: '2', NODE_ENV: 'production' },
      },
    ),
  )
  return JSON.parse(stdout) as Result
}
