import { useMatches } from '@remix-run/react'
import type { TFunction } from 'i18next'
import { useTranslation } from '#app/i18n/use-translation.ts'

/**
 * What a page is called in the browser's tab: `export const handle: Titled<typeof loader> = { title: (t) => … }`
 * beside its loader. Where the loader's answer is missing (an error page) the name of the site stands alone.
 */
export type Titled<Loader extends (...given: never[]) => Promise<unknown>> = {
  title: (t: TFunction, data: Awaited<ReturnType<Loader>>) => string
}

/** The title of the document, in the reader's language. */
export function DocumentTitle() {
  const { t } = useTranslation()
  const page = useMatches().at(-1)
  const title = (page?.handle as { title?: (t: TFunction, data: unknown) => string } | undefined)?.title
  const site = t('shell.wordmark')
  return <title>{title && page?.data ? `${title(t, page.data)} · ${site}` : site}</title>
}
