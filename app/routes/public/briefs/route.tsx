import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { OpenList } from '#app/components/brief/open-list.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { readBriefFilters } from '#app/domain/campaign/brief-filters.ts'
import { dayIn } from '#app/domain/clock.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { db } from '#db/db.server.ts'
import { listOpenBriefs } from '#db/queries/open-briefs.ts'

/** Open work for everybody, without an account and without scripts. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams, search } = new URL(request.url)
  const { filters, page } = readBriefFilters(searchParams)
  const found = await listOpenBriefs(db, null, dayIn(now(), 'UTC'), { filters, page })
  return { ...found, filters, page, search, path: '/briefs' }
}

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('openbriefs.title'),
}

export default function PublicBriefs() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('openbriefs.lead')}>{t('openbriefs.title')}</PageTitle>
      <OpenList {...useLoaderData<typeof loader>()} />
    </>
  )
}
