import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { FileStore } from '@tus/file-store'
import { type Lock, type Locker, Server, Upload } from '@tus/server'
import { largestVideo } from '../domain/content/video.ts'

/** An upload as it was announced. */
type Announced = { id: string; bytes: number; metadata: Record<string, string | null> }

/** Why a request is answered with an error: its status and the word for it. */
export type TusFault = { status_code: number; body: string }

/** What the protocol leaves to us: the rows of the uploads, who holds one, and what happens to it. */
export type TusParts = {
  /** The folder into which the bytes go. */
  directory: string
  /** Where the site answers for uploads. */
  path: string
  /** Makes room for an upload. @throws what `told` can name */
  begin(request: Request, upload: Announced): Promise<void>
  find(id: string): Promise<{ declaredBytes: number; createdAt: Date; receivedAt: Date | null } | undefined>
  /** Every byte is there; may be said more than once. */
  received(id: string): Promise<void>
  /** Takes the upload away with all that was received. */
  remove(id: string): Promise<void>
  lease: {
    take(id: string, holder: string): Promise<'taken' | 'held' | 'gone'>
    want(id: string): Promise<void>
    renew(id: string, holder: string): Promise<boolean>
    end(id: string, holder: string): Promise<void>
  }
  /** The answer to an error that the protocol does not know. */
  told(error: unknown, request: Request): TusFault
}

const gone: TusFault = { status_code: 404, body: 'upload.unknown' }
const busy: TusFault = { status_code: 423, body: 'upload.busy' }

/** The protocol's own errors as they are answered here; an extension that is not offered is a wrong request. */
const protocol: Record<number, TusFault> = {
  404: gone,
  410: gone,
  409: { status_code: 409, body: 'upload.offset' },
  413: { status_code: 413, body: 'upload.too_large' },
  501: { status_code: 400, body: 'upload.extension' },
}

/** Answers requests of the tus protocol: announcing, asking how much is there, sending on from there, taking back. */
export function answerTus(parts: TusParts): (request: Request) => Promise<Response> {
  const server = new Server({
    path: parts.path,
    relativeLocation: true,
    allowedOrigins: () => false,
    maxSize: largestVideo.bytes,
    datastore: new LeasedStore(parts),
    locker: leases(parts.lease),
    namingFunction: () => randomUUID(),
    onUploadCreate: async (request, { id, size, metadata = {} }) => {
      if (size === undefined) throw { status_code: 400, body: 'upload.length' } satisfies TusFault
      await parts.begin(request, { id, bytes: size, metadata })
      return {}
    },
    onUploadFinish: async (_, { id }) => {
      await parts.received(id)
      return {}
    },
    onResponseError: async (request, error) => {
      const fault = 'status_code' in error ? error : undefined
      // Whoever sends more than was announced has announced something else: nothing of it is kept.
      if (fault?.status_code === 413 && request.method === 'PATCH') await parts.remove(idOf(request))
      const own = fault && protocol[fault.status_code]
      if (own) return own
      return fault && fault.status_code < 500 ? fault : parts.told(error, request)
    },
  })
  return async (request) => {
    const answer = await server.handleWeb(request)
    if (answer.status >= 400) answer.headers.set('content-type', 'text/plain; charset=utf-8')
    return answer
  }
}

const idOf = ({ url }: Request) => new URL(url).pathname.split('/').at(-1)!

/** Bytes in files, everything else in rows: a file has no description of its own that could differ from its row. */
class LeasedStore extends FileStore {
  readonly #parts: TusParts

  constructor(parts: TusParts) {
    const none = async () => undefined
    super({ directory: parts.directory, configstore: { get: none, set: none, delete: none } })
    this.extensions = ['creation', 'termination']
    this.#parts = parts
  }

  override async getUpload(id: string): Promise<Upload> {
    const { find, received } = this.#parts
    const row = await find(id)
    if (!row) throw gone
    const { declaredBytes: size, createdAt, receivedAt } = row
    // One that was opened has no file of its own any more.
    const offset = receivedAt ? size : await this.#arrived(id)
    // The process that received the last byte may have ended before it could say so.
    if (!receivedAt && offset === size) await received(id)
    return new Upload({ id, size, offset, creation_date: createdAt.toISOString() })
  }

  async #arrived(id: string): Promise<number> {
    try {
      return (await stat(path.join(this.directory, id))).size
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? gone : error
    }
  }

  override async remove(id: string): Promise<void> {
    await this.#parts.remove(id)
  }
}

const patienceMs = 30_000
const renewalMs = 1_000

/** One request at a time for an upload, in all processes together; whoever comes later asks the holder to stop. */
function leases(lease: TusParts['lease']): Locker {
  return {
    newLock(id): Lock {
      const holder = randomUUID()
      let renewal: NodeJS.Timeout | undefined
      return {
        async lock(signal, giveUp) {
          const until = Date.now() + patienceMs
          for (let wait = 10; ; wait = Math.min(wait * 2, 500)) {
            const found = await lease.take(id, holder)
            if (found === 'gone') throw gone
            if (found === 'taken') break
            if (signal.aborted || Date.now() > until) throw busy
            await lease.want(id)
            await pause(wait)
          }
          renewal = setInterval(() => {
            // A database that does not answer for a moment ends nobody's upload.
            lease.renew(id, holder).then(
              (isWanted) => isWanted && giveUp(),
              () => {},
            )
          }, renewalMs).unref()
        },
        async unlock() {
          clearInterval(renewal)
          await lease.end(id, holder)
        },
      }
    },
  }
}
