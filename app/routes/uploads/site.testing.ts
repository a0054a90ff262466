import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import { vi } from 'vitest'
import type { CreatorActor } from '#app/domain/actor.ts'
import { plusDays } from '#app/domain/clock.ts'
import type { Storage } from '#app/integrations/storage.ts'
import { openUpload } from '#app/jobs/open-upload.ts'
import { test as base } from '#app/jobs/testing.ts'

/** A real server in this process: guard, site, Remix and the route of uploads, reached over sockets. */
export type Uploads = {
  port: number
  storage: Storage
  /** Every line that the log got of a fault. */
  faults: unknown[][]
  /** A sender of tus requests who is signed in. */
  sender(accountId?: string): Promise<Sender>
  /** Opens what has arrived, as the worker does. */
  open(id: string): Promise<void>
  /** Ids of uploads whose bytes lie on the disk, and keys of what is kept. */
  files(): Promise<{ incoming: string[]; kept: string[] }>
}

export type Sender = ReturnType<typeof senderOf>

const tus = { 'tus-resumable': '1.0.0' }
const piece = 'application/offset+octet-stream'
const encoded = (text: string) => Buffer.from(text).toString('base64')

/** Tests with a server for uploads, which is started once a file: the route opens its storage when it is imported. */
export const test = base.extend<{ folder: string; uploads: Uploads }>({
  folder: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'athar-uploads-'))
      await use(folder)
      await rm(folder, { recursive: true })
    },
    { scope: 'file' },
  ],
  uploads: async ({ db, url, folder, world }, use) => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as AddressInfo
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('STORAGE_DIR', folder)
    vi.stubEnv('LOG_LEVEL', 'silent')
    const { createSite } = await import('#app/http/site.ts')
    const { log } = await import('#app/http/log.ts')
    const { storage } = await import('#app/integrations/storage.server.ts')
    world.context.storage = storage
    const { hashSecret, sessionCookie } = await import('#app/http/session.server.ts')
    const faults: unknown[][] = []
    const said = vi.spyOn(log, 'error').mockImplementation((...line: unknown[]) => void faults.push(line))
    const site = createSite({
      build: await buildOf(),
      answerClick: (_, response) => void response.writeHead(404).end(),
      domains: { brandAt: () => undefined, isProven: () => false },
      isClosing: () => false,
      waitsFor: async () => null,
    })
    server.on('request', site)
    await use({
      port,
      storage,
      faults,
      async sender(accountId) {
        if (!accountId) return senderOf(port, '')
        const secret = randomUUID()
        const expiresAt = plusDays(new Date(), 1)
        await db
          .insertInto('sessions')
          .values({ idHash: hashSecret(secret), accountId, expiresAt })
          .execute()
        return senderOf(port, `${sessionCookie}=${secret}`)
      },
      open: (id) => openUpload({ db, storage }, { uploadId: id }),
      async files() {
        const incoming = await readdir(storage.incoming.directory).catch(() => [])
        const kept: string[] = []
        for await (const { key } of storage.list()) kept.push(key)
        return { incoming: incoming.toSorted(), kept: kept.toSorted() }
      },
    })
    said.mockRestore()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  },
})

/** As much of a built Remix app as serves the uploads. */
async function buildOf() {
  const route = await import('./route.ts')
  const { handleError } = await import('#app/entry.server.tsx')
  return {
    entry: { module: { default: () => new Response('page'), handleError } },
    routes: { uploads: { id: 'uploads', path: 'uploads/:id?', module: route } },
    assets: { entry: {}, routes: {}, url: '', version: '1' },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    isSpaMode: false,
    mode: 'production',
    future: {
      v3_singleFetch: true,
      v3_relativeSplatPath: true,
      v3_fetcherPersist: true,
      v3_throwAbortReason: true,
    },
  } as unknown as ServerBuild
}

function senderOf(port: number, cookie: string) {
  const origin = `http://127.0.0.1:${port}`
  const headers = { ...tus, cookie }
  const ask = (method: string, at: string, more: Record<string, string> = {}, body?: BodyInit) =>
    fetch(origin + at, {
      method,
      headers: { ...headers, ...more },
      ...(body !== undefined && { body, duplex: 'half' }),
    } as RequestInit)
  const head = (at: string) => ask('HEAD', at)
  const announce = (deal: string, length: number | string, name = 'reel.mp4', more = {}) =>
    ask('POST', '/uploads', {
      'upload-length': String(length),
      'upload-metadata': `deal ${encoded(deal)},name ${encoded(name)}`,
      ...more,
    })
  const announceEvidence = (deal: string, length: number | string, name = 'proof.pdf') =>
    announce(deal, length, name, {
      'upload-metadata': `deal ${encoded(deal)},name ${encoded(name)},purpose ${encoded('evidence')}`,
    })
  const patch = (at: string, body: BodyInit, offset = 0) =>
    ask('PATCH', at, { 'upload-offset': String(offset), 'content-type': piece }, body)
  return {
    ask,
    head,
    announce,
    patch,
    see: (at: string) => ask('GET', at),
    remove: (at: string) => ask('DELETE', at),
    /** How much has arrived. */
    offset: async (at: string) => Number((await head(at)).headers.get('upload-offset')),
    announceEvidence,
    /** Announces and sends a whole file. @returns its address. */
    async send(deal: string, bytes: Uint8Array<ArrayBuffer>, name?: string, begin = announce) {
      const at = (await begin(deal, bytes.byteLength, name)).headers.get('location')!
      const { status } = await patch(at, bytes)
      if (status !== 204) throw new Error(`${status} for a whole file`)
      return at
    },
    /** Sends the first bytes of a file and cuts the connection. */
    cut: (at: string, bytes: Uint8Array, after: number) =>
      new Promise<void>((done) => {
        const socket = net.connect(port, '127.0.0.1', () => {
          socket.write(
            `PATCH ${at} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ntus-resumable: 1.0.0\r\ncookie: ${cookie}\r\n` +
              `upload-offset: 0\r\ncontent-type: ${piece}\r\ncontent-length: ${bytes.byteLength}\r\n\r\n`,
          )
          socket.write(bytes.subarray(0, after), () => setTimeout(() => socket.destroy(), 5))
        })
        socket.on('error', () => {}).on('close', () => done())
      }),
  }
}

/** Somebody whose next draft may be handed in. */
export async function senderWithDeal(
  uploads: Uploads,
  make: { deal(status: 'funded'): Promise<{ id: string; creator: CreatorActor }> },
) {
  const { id: deal, creator } = await make.deal('funded')
  return { deal, creator, sender: await uploads.sender(creator.accountId) }
}
