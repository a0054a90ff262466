import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { notFound } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { findPublicCreator, listKitChannels } from '#db/queries/media-kit.ts'
import { listKitResults } from '#db/queries/shown-results.ts'
import { findPartyFeedback } from '../../deal/party-feedback.server.ts'
import { findShares } from '../../deal/reliability.server.ts'
import { MediaKit } from './media-kit.tsx'

/** `/@handle`. Every other address of one word ends here too, and there is nothing at it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [, handle] = /^@([A-Za-z0-9._]{2,40})$/.exec(params.at ?? '') ?? []
  const creator = handle && (await findPublicCreator(db, handle))
  if (!creator) throw notFound()
  const { id, ...shown } = creator
  const [channels, results, feedback, shares] = await Promise.all([
    listKitChannels(db, id),
    listKitResults(db, id),
    findPartyFeedback({ side: 'creator', id }),
    findShares({ side: 'creator', id }),
  ])
  return { creator: shown, reportId: id, channels, results, feedback, shares }
}

/** A kit without channels says nothing yet: search engines wait until it does. */
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data && data.channels.length > 0
    ? [{ name: 'description', content: data.creator.bio.slice(0, 160) || `@${data.creator.handle}` }]
    : [{ name: 'robots', content: 'noindex' }]

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t, { creator }) => t('publicpage.kit.title', { name: creator.name }),
}

export default function MediaKitPage() {
  return <MediaKit {...useLoaderData<typeof loader>()} />
}
