import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { askReportReader, removeReportReader } from '#app/commands/ask-report-reader.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { readerForm, readerState } from '#app/domain/outcome/report-reader.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listMailings } from '#db/queries/report-mailings.ts'
import { listReaders } from '#db/queries/report-readers.ts'
import { ReadersPage } from './readers-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const [mailings, readers] = await Promise.all([listMailings(db, id, brand), listReaders(db, id, brand)])
  return {
    campaign: { id, name, status, archivedAt },
    mailings: mailings.map(({ id: mailingId, period, day, hour }) => ({ id: mailingId, period, day, hour })),
    readers: readers.map((reader) => ({ ...reader, state: readerState(reader, now()) })),
  }
}

/** Asks one more person, or takes one out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, readerForm)
  if (!form.ok) return form.response
  const { value } = form
  if (value.press === 'remove') return answer(removeReportReader(db, brand, id, value.readerId, now()))
  try {
    await askReportReader(db, brand, id, value, now())
    return redirect(`/brand/campaigns/${id}/readers`)
  } catch (error) {
    return refused(error, value)
  }
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('reportreader.title')}: ${campaign.name}`,
}

export default function Page() {
  return <ReadersPage {...useLoaderData<typeof loader>()} />
}
