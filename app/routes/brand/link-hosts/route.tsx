import { domainToUnicode } from 'node:url'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { approveHost, endHost } from '#app/commands/change-hosts.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { approveHostForm, removeHostForm } from '#app/domain/outcome/link-host.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listHosts } from '#db/queries/brand-hosts.ts'
import { HostsPage } from './hosts-page.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const done = new URL(request.url).searchParams.get('done')
  const hosts = await listHosts(db, brand.id)
  return { hosts: hosts.map((one) => ({ ...one, written: domainToUnicode(one.host) })), done }
}

export async function action({ request }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const handlers = {
    'approve-host': onStep(approveHostForm, (host) => approveHost(db, brand, host, now())),
    'remove-host': onStep(removeHostForm, ({ host }) => endHost(db, brand, host)),
  }
  return takePostedStep(request, handlers, '/brand/link-hosts')
}

export const handle: Titled<typeof loader> = { title: (t) => t('links.hosts.title') }

export default function Page() {
  return <HostsPage {...useLoaderData<typeof loader>()} />
}
