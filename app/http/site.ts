import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { getRequestListener, RequestError } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { type Context, Hono } from 'hono'
import { bodyLimit as limitBody } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { env } from '#app/env.server.ts'
import { isOutage } from '#db/queries/health.ts'
import { audited } from './audit.ts'
import { withoutSecret } from '#app/domain/audit/entry.ts'
import { scriptPath } from '#app/domain/outcome/script.ts'
import { errorPage } from './error-page.ts'
import { bodyLimit, judge, type Kind } from './guard.ts'
import { contentPolicy, fixedHeaders } from './headers.ts'
import type { LinkDomains } from './link-domains.ts'
import { localeFor } from './locale.ts'
import { log } from './log.ts'
import { isForbiddenWhileViewing } from './read-only.ts'
import { isOurOrigin, ownHost } from './origin.ts'
import { visitorAddress } from './visitor-address.ts'

/** What the server knows of a request beside the request. */
type Visit = { requestId: string; nonce: string; address: string; startedAt: number }
type Bindings = { incoming: IncomingMessage & { visit: Visit } }

export type SiteParts = {
  /** Answers a tracked link before anything else looks at the request; under a brand's own domain its links only. */
  answerClick: (request: IncomingMessage, response: ServerResponse, brandId?: string) => void
  /** The domains of brands: nothing but their links is answered there. */
  domains: Pick<LinkDomains, 'brandAt' | 'isProven'>
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The folder of built browser files; Vite serves them while developing. */
  files?: string
  /** Whether the site is about to close: then it says so to whoever spreads the load. */
  isClosing: () => boolean
  /** What has to be there before anybody is let in, in words for whoever runs the site; null when it is. */
  waitsFor: () => Promise<string | null>
}

/** The whole site as one listener for Node's http server: guard, health, files, then Remix. */
export function createSite(parts: SiteParts): RequestListener {
  const listen = getRequestListener(routesOf(parts).fetch as Parameters<typeof getRequestListener>[0], {
    errorHandler: (error) => {
      // A Host header that makes no address.
      if (error instanceof RequestError) return new Response(null, { status: 400 })
      log.error({ err: error }, 'an answer failed')
      return new Response(null, { status: 500 })
    },
  })
  return (request, response) => {
    const { host } = request.headers
    const brandId = host === undefined || host === ownHost ? undefined : parts.domains.brandAt(host)
    if (brandId !== undefined || request.url!.startsWith('/r/')) {
      if (parts.isClosing()) response.setHeader('connection', 'close')
      return parts.answerClick(request, response, brandId)
    }
    const visit = begin(request)
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value)
    response.setHeader('x-request-id', visit.requestId)
    if (parts.isClosing()) response.setHeader('connection', 'close')
    response.once('finish', () => record(request, response, visit))
    const verdict = judge(
      { method: request.method!, url: request.url!, headers: request.headers },
      isOurOrigin,
    )
    if (!verdict) {
      settleOrigin(request)
      return void listen(request, response)
    }
    if (verdict.allow) response.setHeader('allow', verdict.allow)
    // What is left of a refused body is not worth reading.
    response.setHeader('connection', 'close')
    const page = problem(request, visit, verdict.status, verdict.kind)
    response.writeHead(verdict.status, Object.fromEntries(page.headers))
    response.end(request.method === 'HEAD' ? undefined : page.text)
    request.resume()
  }
}

function routesOf({ build, files, domains, isClosing, waitsFor }: SiteParts): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  const remix = createRequestHandler(build, env.NODE_ENV)

  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    const missing = isClosing() ? 'closing' : await waitsFor().catch(() => 'database')
    return missing === null ? c.text('ready') : c.text(`not ready: ${missing}`, 503)
  })
  // A proxy asks before it gets a certificate for a name that somebody wants to reach.
  app.get('/hooks/tls-ask', (c) =>
    domains.isProven(c.req.query('domain') ?? '') ? c.text('yes') : c.text('no', 404),
  )
  if (files) serveFiles(app, files)
  app.use('*', compress())
  app.use('*', async (c, next) => {
    const limit = limitBody({
      maxSize: bodyLimit(c.req.path),
      onError: (c) => respond(c.env.incoming, 413, 'too_large'),
    })
    return c.req.method === 'POST' ? limit(c, next) : next()
  })
  app.all('*', async (c) => {
    const { requestId, nonce, address } = c.env.incoming.visit
    const asked = c.req.raw
    const response = await audited(asked, address, async () =>
      (await isForbiddenWhileViewing(asked))
        ? respond(c.env.incoming, 403, 'viewing')
        : remix(asked, { requestId, nonce, address }),
    )
    // What people sent in is served under a stricter policy of its own.
    if (!response.headers.has('content-security-policy'))
      response.headers.set('content-security-policy', contentPolicy(nonce))
    return response
  })
  app.onError((error, c) => {
    log.error({ id: c.env.incoming.visit.requestId, path: c.req.path, err: error }, 'fault')
    return isOutage(error)
      ? respond(c.env.incoming, 503, 'unavailable')
      : respond(c.env.incoming, 500, 'fault')
  })
  return app
}

/** Built files carry their hash in the name and never change; the few others are looked after every hour. */
function serveFiles(app: Hono<{ Bindings: Bindings }>, root: string) {
  const kept = (rule: string) => ({
    root,
    precompressed: true,
    onFound: (_: string, c: Context) => c.header('cache-control', `public, ${rule}`),
  })
  app.get('/assets/*', serveStatic(kept('max-age=31536000, immutable')))
  // Browsers on the sites of brands load it, and compare it with the hash in their page.
  app.get(scriptPath, async (c, next) => {
    await next()
    c.header('access-control-allow-origin', '*')
    c.header('cross-origin-resource-policy', 'cross-origin')
  })
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile()) app.get(`/${entry.name}`, serveStatic(kept('max-age=3600')))
  }
}

/**
 * Remix compares Origin with the host of the request once more, and answers 500 where they differ. The guard has
 * compared already: behind a proxy the host becomes the Origin's, and a foreign Origin that a hook may carry is
 * handed on under another name.
 */
function settleOrigin({ headers: { origin }, rawHeaders }: IncomingMessage) {
  const host = origin !== undefined && isOurOrigin(origin) ? new URL(origin).host : undefined
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase()
    if (name === 'x-forwarded-host' || name === 'x-foreign-origin') rawHeaders[at] = 'x-left-out'
    if (name === 'origin' && !host) rawHeaders[at] = 'x-foreign-origin'
    if (name === 'host' && host) rawHeaders[at + 1] = host
  }
}

function begin(request: IncomingMessage): Visit {
  const visit = {
    requestId: randomUUID(),
    nonce: randomBytes(16).toString('base64'),
    address: visitorAddress(request, env.TRUST_PROXY === '1'),
    startedAt: performance.now(),
  }
  return Object.assign(request, { visit }).visit
}

/** One line a request. Queries are left out: they may hold what a reader typed; so are addresses that let somebody in. */
function record(request: IncomingMessage, response: ServerResponse, visit: Visit) {
  log.info(
    {
      id: visit.requestId,
      method: request.method,
      path: withoutSecret(request.url?.split('?')[0] ?? '').slice(0, 300),
      status: response.statusCode,
      ms: Math.round((performance.now() - visit.startedAt) * 10) / 10,
    },
    'request',
  )
}

/** The answer to a request that is refused before or after Remix: a page for people, a word for machines. */
function problem({ headers }: IncomingMessage, { nonce, requestId }: Visit, status: number, kind: Kind) {
  const locale = localeFor(headers.cookie ?? null, headers['accept-language'] ?? null)
  const isForPeople = headers.accept?.includes('text/html') ?? false
  const type = isForPeople ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  return {
    headers: [
      ['content-type', type],
      ['cache-control', 'no-store'],
      ['content-security-policy', contentPolicy(nonce)],
      ...(isForPeople ? [['content-language', locale]] : []),
    ] as [string, string][],
    text: isForPeople ? errorPage({ status, kind, locale, nonce, requestId }) : `${status} ${kind}\n`,
  }
}

function respond(request: Bindings['incoming'], status: number, kind: Kind): Response {
  const { headers, text } = problem(request, request.visit, status, kind)
  return new Response(text, { status, headers })
}
