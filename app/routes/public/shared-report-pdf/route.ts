import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireShare } from '#app/http/report-token.ts'
import { secretHeaders } from '#app/http/secret-address.ts'
import { findReader } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { reportPdf } from '../../report/report-pdf.server.ts'

/** A shared report as PDF, with what its address shows and no more. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor, campaignId, ...share } = await requireShare(params.token, context.address)
  const [outcome, { locale }] = await Promise.all([
    findCampaignOutcome(db, campaignId, actor),
    findReader(request),
  ])
  if (!outcome) throw notFound()
  const { brandName, zone, showsMoney } = share
  const answer = await reportPdf({ outcome, brandName, zone, locale, showsMoney, at: now() })
  for (const [name, value] of Object.entries(secretHeaders)) answer.headers.set(name, value)
  return answer
}
