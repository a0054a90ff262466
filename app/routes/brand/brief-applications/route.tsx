import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listApplications } from '#db/queries/applications.ts'
import { findBriefForDeal } from '#db/queries/briefs.ts'
import { findSearchScope } from '#db/queries/search-scope.ts'
import { explainChannels } from '../compare/explain.server.ts'
import { Applications } from './applications.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const brief = await findBriefForDeal(db, idParam(params.id), brand)
  if (!brief) throw notFound()
  const { id, campaignId, body, zone } = brief
  const [waiting, scope] = await Promise.all([
    listApplications(db, id, brand),
    findSearchScope(db, brand, { campaignId, briefId: id }),
  ])
  const explained = scope
    ? await explainChannels(scope, [...new Set(waiting.map(({ channelId }) => channelId))])
    : []
  const known = new Map(explained.map(({ channel, ranked }) => [channel.id, ranked]))
  return {
    ...{ id, campaignId, zone, title: body.title },
    applications: waiting
      .map((one) => {
        const { score = null, fit } = known.get(one.channelId) ?? {}
        return { ...one, score, fit: fit?.share ?? null }
      })
      .sort((a, b) => (b.score ?? -1) - (a.score ?? -1)),
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { title }) => `${t('openbriefs.received.title')} · ${title}`,
}

export default function Page() {
  return <Applications {...useLoaderData<typeof loader>()} />
}
