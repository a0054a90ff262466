import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { mapChannelImport } from '#app/commands/map-channel-import.ts'
import { runChannelImport } from '#app/commands/run-channel-import.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { importStepForm } from '#app/domain/channel/import-forms.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer, notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findImport, listFirstRows, listRefusedReasons } from '#db/queries/channel-imports.ts'
import { ImportPage } from './import-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const id = idParam(params.importId)
  const found = await findImport(db, id)
  if (!found) throw notFound()
  const [first, reasons] = await Promise.all([listFirstRows(db, id, 3), listRefusedReasons(db, id)])
  return { list: found, first: first.map(({ raw }) => raw.map((cell) => cell.slice(0, 80))), reasons }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const importId = idParam(params.importId)
  const form = await readForm(request, importStepForm)
  if (!form.ok) return form.response
  const { step, mapping } = form.value
  const said = await answer(
    step === 'run'
      ? runChannelImport(db, actor, importId, now())
      : mapChannelImport(db, actor, { importId, mapping }),
  )
  return 'refusal' in said ? redirect(`/staff/imports/${importId}`) : said
}

export const handle: Titled<typeof loader> = { title: (_, { list }) => list.fileName }

export default function Page() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
