import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { Titled } from '#app/components/document-title.tsx'
import { ruleIds } from '#app/domain/compliance/rules.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { listAllWaivers } from '#db/queries/compliance.ts'
import { Overrides } from './overrides.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const asked = new URL(request.url).searchParams.get('rule')
  const rule = ruleIds.find((id) => id === asked) ?? null
  return { rule, waivers: await listAllWaivers(db, rule) }
}

export const handle: Titled<typeof loader> = { title: (t) => t('compliance.staff.waivers') }

export default function Page() {
  return <Overrides {...useLoaderData<typeof loader>()} />
}
