import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { startChannelImport } from '#app/commands/start-channel-import.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { formErrors, readForm } from '#app/http/form.ts'
import { answer } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listImports } from '#db/queries/channel-imports.ts'
import { Imports } from './imports.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const imports = await listImports(db)
  return { imports: imports.map(({ columns: _, mapping: __, ...shown }) => shown) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'staff')
  const form = await readForm(request, z.object({}))
  if (!form.ok) return form.response
  const [file] = form.files.list ?? []
  if (!file || file.size === 0) return formErrors({ list: { key: 'file', params: {} } }, {})
  const started = { id: '' }
  const refused = await answer(
    (async () => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      started.id = await startChannelImport(db, actor, { name: file.name, bytes }, now())
    })(),
  )
  return started.id === '' ? refused : redirect(`/staff/imports/${started.id}`)
}

export const handle: Titled<typeof loader> = { title: (t) => t('imports.list.title') }

export default function Page() {
  return <Imports {...useLoaderData<typeof loader>()} />
}
