import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { startOutcomeImport } from '#app/commands/outcome-import.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { fileKinds } from '#app/domain/outcome/file-fields.ts'
import { formErrors, readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listOutcomeImports } from '#db/queries/outcome-imports.ts'
import { ImportsPage } from './imports-page.tsx'

const kindOf = z.enum(fileKinds).catch('orders')

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const kind = kindOf.parse(new URL(args.request.url).searchParams.get('kind'))
  return {
    campaign: { id, name, status, archivedAt },
    kind,
    files: await listOutcomeImports(db, id, brand, kind),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, z.object({ kind: kindOf }))
  if (!form.ok) return form.response
  const [file] = form.files.list ?? []
  if (!file || file.size === 0) return formErrors({ list: { key: 'file', params: {} } }, form.value)
  const started = { id: '' }
  const refused = await answer(
    (async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { kind } = form.value
      started.id = await startOutcomeImport(db, brand, id, { kind, name: file.name, bytes }, now())
    })(),
  )
  return started.id === '' ? refused : redirect(`/brand/campaigns/${id}/imports/${started.id}`)
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign, kind }) => `${t(`conversions.file.${kind}`)}: ${campaign.name}`,
}

export default function Page() {
  return <ImportsPage {...useLoaderData<typeof loader>()} />
}
