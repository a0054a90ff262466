import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { OpenList } from '#app/components/brief/open-list.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { readBriefFilters } from '#app/domain/campaign/brief-filters.ts'
import { dayIn } from '#app/domain/clock.ts'
import { requireActor } from '#app/http/session.server.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { db } from '#db/db.server.ts'
import { listOpenBriefs } from '#db/queries/open-briefs.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const { searchParams, search } = new URL(request.url)
  const { filters, page } = readBriefFilters(searchParams)
  const found = await listOpenBriefs(db, actor, dayIn(now(), 'UTC'), { filters, page })
  return { ...found, filters, page, search, path: '/creator/briefs' }
}

export const handle: Titled<typeof loader> = { title: (t) => t('channels.briefs.title') }

/** Work that is open to everybody, what fits the reader's channels first. */
export default function BriefsPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('channels.briefs.lead')}>{t('channels.briefs.title')}</PageTitle>
      <OpenList {...useLoaderData<typeof loader>()} />
    </>
  )
}
