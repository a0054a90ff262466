import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { endReportMailing, scheduleReport } from '#app/commands/schedule-report.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { mailingForm } from '#app/domain/outcome/report-mailing.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listMailings, listWorkspacePeople } from '#db/queries/report-mailings.ts'
import { LettersPage } from './letters-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const [{ zone }, mailings, people] = await Promise.all([
    findBrand(db, brand),
    listMailings(db, id, brand),
    listWorkspacePeople(db, brand),
  ])
  return { campaign: { id, name, status, archivedAt }, zone, mailings, people, me: brand.accountId }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, mailingForm)
  if (!form.ok) return form.response
  const { value } = form
  if (value.press === 'end') return answer(endReportMailing(db, brand, id, value.mailingId, now()))
  try {
    await scheduleReport(db, brand, id, value, now())
    return redirect(`/brand/campaigns/${id}/letters`)
  } catch (error) {
    return refused(error)
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('reportmail.title')}: ${campaign.name}`,
}

export default function Page() {
  return <LettersPage {...useLoaderData<typeof loader>()} />
}
