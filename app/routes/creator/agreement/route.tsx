import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementPage } from '#app/components/deal/agreement-page.tsx'
import type { Titled } from '#app/components/document-title.tsx'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'

export const handle: Titled<typeof loader> = {
  title: (t, { deal }) =>
    t('dealpage.document', { title: t('dealpage.agreement.title'), name: deal.brief.title }),
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const deal = await findCollaborationPage(db, idParam(params.id), actor)
  if (!deal?.agreement) throw notFound()
  return { deal, agreement: deal.agreement }
}

export default function Agreement() {
  return <AgreementPage {...useLoaderData<typeof loader>()} />
}
