import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { runOutcomeImport, tryOutcomeImport } from '#app/commands/outcome-import.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { fileStepForm } from '#app/domain/outcome/file-fields.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findOutcomeImport } from '#db/queries/outcome-imports.ts'
import { ImportPage } from './import-page.tsx'

const listedRefusals = 50

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const file = await findOutcomeImport(db, idParam(args.params.importId), brand)
  if (!file || file.campaignId !== id) throw notFound()
  const { rows, refused, ...rest } = file
  return {
    campaign: { id, name, status, archivedAt },
    file: { ...rest, refused: (refused ?? []).slice(0, listedRefusals) },
    first: rows.slice(0, 3).map(({ cells }) => cells.map((cell) => cell.slice(0, 80))),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const [id, importId] = [idParam(params.id), idParam(params.importId)]
  const form = await readForm(request, fileStepForm)
  if (!form.ok) return form.response
  const { press, mapping } = form.value
  const said = await answer(
    press === 'run'
      ? runOutcomeImport(db, brand, importId, now())
      : tryOutcomeImport(db, brand, importId, mapping, now()),
  )
  return 'refusal' in said ? redirect(`/brand/campaigns/${id}/imports/${importId}`) : said
}

export const handle: Titled<typeof loader> = { title: (_, { file }) => file.fileName }

export default function Page() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
