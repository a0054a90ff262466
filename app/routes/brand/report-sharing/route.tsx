import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { revokeShare, shareReport } from '#app/commands/share-report.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { shareForm, shareState } from '#app/domain/outcome/report-share.ts'
import { env } from '#app/env.server.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listShares } from '#db/queries/report-shares.ts'
import { SharingPage } from './sharing-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const shares = await listShares(db, id, brand)
  return {
    campaign: { id, name, status, archivedAt },
    shares: shares.map((share) => ({ ...share, state: shareState(share, now()) })),
  }
}

/** Opens an address, which is shown this once, or closes one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, shareForm)
  if (!form.ok) return form.response
  if (form.value.press === 'revoke') return answer(revokeShare(db, brand, id, form.value.shareId, now()))
  try {
    const token = await shareReport(db, brand, id, form.value, now())
    return { refusal: null, address: new URL(`/shared-reports/${token}`, env.ORIGIN).href }
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('sharing.title')}: ${campaign.name}`,
}

export default function Page() {
  return <SharingPage {...useLoaderData<typeof loader>()} />
}
