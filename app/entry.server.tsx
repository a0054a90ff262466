import { Transform } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { NonceProvider } from './components/nonce.ts'
import { isOutage } from '#db/queries/health.ts'
import { localeOf } from './http/locale.ts'
import { log } from './http/log.ts'
import { textsOf } from './i18n/all.ts'
import { createTexts } from './i18n/index.ts'
import { isLocale, type Locale } from './i18n/locale.ts'

export const streamTimeout = 5_000

/** Answers that a route gives on purpose are no faults; everything else is logged once, with its request. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.isOutage = isOutage(error)
  log.error({ id: context.requestId, path: new URL(request.url).pathname, err: error }, 'fault')
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  { nonce, requestId, isOutage }: AppLoadContext,
) {
  if (isOutage) {
    status = 503
    headers.set('Retry-After', '30')
  }
  const locale = localeOfPage(page) ?? localeOf(request)
  const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Cookie, Accept-Language')
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={createTexts(locale, textsOf[locale])}>
          <RemixServer context={page} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce,
        [ready]() {
          if (request.method === 'HEAD') {
            resolve(new Response(null, { headers, status }))
            return abort()
          }
          const body = withoutNul()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          // The reader went away before the page was through, or asked for its head only.
          if (request.signal.aborted || request.method === 'HEAD') return
          log.error(
            { id: requestId, path: new URL(request.url).pathname, err: error },
            'a page did not render',
          )
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/**
 * React 18 writes its buffer to the end where a letter of several bytes does not fit into the rest of it, and so leaves
 * NUL bytes inside Arabic and Russian words. No page of ours has a NUL of its own.
 */
const withoutNul = () =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })

/** The language that the root loader chose; there is none when it failed. */
function localeOfPage(page: EntryContext): Locale | undefined {
  const root = page.staticHandlerContext.loaderData.root as { locale?: unknown } | undefined
  return isLocale(root?.locale) ? root.locale : undefined
}
