import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { shortlistForm } from '#app/domain/shortlist/forms.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { changeList } from './change-list.server.ts'
import { readList } from './read-list.server.ts'
import { ShortlistPage } from './shortlist-page.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const page = await readList(actor, idParam(params.id), new URL(request.url).searchParams)
  if (!page) throw notFound()
  return page
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, shortlistForm)
  if (!form.ok) return form.response
  try {
    return redirect(await changeList(actor, id, form.value, new URL(request.url).searchParams), 303)
  } catch (error) {
    return refused(error, form.value)
  }
}

export const handle: Titled<typeof loader> = { title: (_, { list }) => list.name }

export default function Page() {
  return <ShortlistPage {...useLoaderData<typeof loader>()} />
}
