import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { reportSubject } from '#app/commands/report-subject.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { type Subject, subjectKinds } from '#app/domain/moderation/case.ts'
import { reportForm } from '#app/domain/moderation/forms.ts'
import { readForm } from '#app/http/form.ts'
import { notFound, refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findSubject } from '#db/queries/moderation-subjects.ts'
import { ReportPage } from './report-page.tsx'

/** Where something that the reader sees of others is reported. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator')
  const search = new URL(request.url).searchParams
  const kind = subjectKinds.find((one) => one === search.get('kind'))
  const subject: Subject | undefined = kind && { kind, id: search.get('id') ?? '' }
  const found = subject && (await findSubject(db, subject, actor))
  if (!subject || !found) throw notFound()
  return { subject, excerpt: found.excerpt, isSent: search.has('done') }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'brand', 'creator')
  const form = await readForm(request, reportForm)
  if (!form.ok) return form.response
  const { kind, id } = form.value
  try {
    await reportSubject(db, actor, form.value, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect(`/report?${new URLSearchParams({ kind, id, done: '1' })}`)
}

export const handle: Titled<typeof loader> = { title: (t) => t('moderation.title') }

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />
}
