import { createServer, type RequestListener, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { db } from '#db/db.server.ts'
import { searchEngine } from '#db/search.server.ts'
import { env } from './env.server.ts'
import { answerClick, clickFolder, clickLog, clickLostAt } from './http/click.ts'
import { linkDomains } from './http/link-domains.ts'
import { log } from './http/log.ts'
import { compressFiles } from './http/precompress.ts'
import { createSite } from './http/site.ts'
import { startShipping } from './shipping.ts'
import { isAnswering } from '#db/queries/health.ts'

/** How long the site goes on answering after it was told to stop, so that nobody is sent to a closed door. */
const graceMs = 1_000
const patienceMs = 10_000

let closing = false
let beforeClosing = async () => {}
const domains = linkDomains(db, (error) =>
  log.warn({ err: error }, 'the domains of brands stay as they were'),
)
const parts = { answerClick, domains, isClosing: () => closing, waitsFor }

/** What the site cannot do without: its database, and a search that is filled. */
async function waitsFor(): Promise<string | null> {
  await isAnswering(db)
  if (!domains.isReady()) return 'domains of brands'
  const { isReady, loaded, total } = searchEngine.state()
  return isReady ? null : `search index ${loaded} of ${total}`
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

async function built(): Promise<RequestListener> {
  const build = (await import(new URL('../build/server/index.js', import.meta.url).href)) as ServerBuild
  const files = folder('../build/client')
  void compressFiles(files).catch((error: unknown) => log.warn({ err: error }, 'files stay uncompressed'))
  return createSite({ build, files, ...parts })
}

/** Named ahead, so that Vite does not find them one after another and reload the page for each. */
const browserPackages = {
  include: [
    'react',
    'react/jsx-dev-runtime',
    'react-dom/client',
    '@remix-run/react',
    'i18next',
    'react-i18next',
    'react-hook-form',
    '@hookform/resolvers/zod',
    'zod',
    'tus-js-client',
  ],
  // Routes import these for their loaders only, which the browser's copy of a route leaves out.
  exclude: [
    '@phosphor-icons/react',
    '@node-rs/argon2',
    '@remix-run/node',
    'kysely',
    'lucia',
    'pg',
    'rate-limiter-flexible',
  ],
}

/** Vite answers for modules and styles; everything else goes on to the site. */
async function developing(server: Server): Promise<RequestListener> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({
    server: { middlewareMode: { server }, hmr: { server } },
    appType: 'custom',
    optimizeDeps: browserPackages,
  })
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  const site = createSite({ build, ...parts })
  // Open pages hold a socket of Vite's, which would keep the server from closing.
  beforeClosing = () => vite.close()
  return (request, response) => vite.middlewares(request, response, () => site(request, response))
}

const shipping = startShipping(
  clickFolder,
  (error) => {
    log.fatal({ err: error }, 'clicks are no longer shipped: the server ends, its log is shipped by the next')
    process.exit(1)
  },
  clickLostAt,
)
searchEngine.start()
domains.start()
/** A piece of a video over a slow line takes minutes; whoever is slow with the head of a request is up to something. */
const timeouts = { requestTimeout: 300_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 }
const server = createServer(timeouts)
server.on('request', env.NODE_ENV === 'production' ? await built() : await developing(server))
server.on('clientError', (_, socket) => {
  if (socket.writable)
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
})
server.listen(env.PORT, env.HOST, () => log.info({ origin: env.ORIGIN, port: env.PORT }, 'listening'))

async function close(signal: string) {
  if (closing) return
  closing = true
  log.info({ signal }, 'closing')
  setTimeout(() => process.exit(1), patienceMs).unref()
  await new Promise((passed) => setTimeout(passed, graceMs))
  await beforeClosing()
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  await new Promise((closed) => server.once('close', closed))
  clearInterval(idle)
  clickLog.close()
  domains.stop()
  await shipping.stop()
  await Promise.all([searchEngine.close(), db.destroy()])
  log.info('closed')
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void close(signal))
