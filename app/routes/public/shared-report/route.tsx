import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { countsOf, withoutIds } from '#app/domain/outcome/report-share.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireShare } from '#app/http/report-token.ts'
import { secretHeaders } from '#app/http/secret-address.ts'
import { db } from '#db/db.server.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { recordShareSeen } from '#db/queries/report-shares.ts'
import { SharedReport } from './shared-report.tsx'

export const handle: { title: Titled<typeof loader>['title']; isStill: true } = {
  isStill: true,
  title: (t) => t('sharing.report'),
}
export const meta: MetaFunction = () => [
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]
export const headers = () => secretHeaders

/** A campaign's report for whoever has its address: no account, no ids, and no money where the brand keeps it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const share = await requireShare(params.token, context.address)
  const outcome = await findCampaignOutcome(db, share.campaignId, share.actor)
  if (!outcome) throw notFound()
  await recordShareSeen(db, share.id, now())
  const { brandName, expiresAt, showsMoney } = share
  const page = {
    ...{ brandName, expiresAt, campaignName: outcome.campaign.name },
    // What other campaigns sold is no part of this one's report.
    full: showsMoney ? withoutIds({ ...outcome, crediting: null }) : null,
    counts: showsMoney ? null : withoutIds(countsOf(outcome)),
  }
  return data(page, { headers: secretHeaders })
}

export default function SharedReportPage() {
  return <SharedReport token={useParams().token!} {...useLoaderData<typeof loader>()} />
}
