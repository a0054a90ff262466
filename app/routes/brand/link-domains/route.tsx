import { domainToUnicode } from 'node:url'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { askForCheck, claimDomain, endDomain, handOutDomain } from '#app/commands/change-domains.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { plusDays } from '#app/domain/clock.ts'
import {
  domainForm,
  graceDays,
  handOutForm,
  ownDomainForm,
  proofName,
  proofText,
} from '#app/domain/outcome/link-domain.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { env, linkDomainHost } from '#app/env.server.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listDomains } from '#db/queries/link-domains.ts'
import { DomainsPage } from './domains-page.tsx'

const ours = [...new Set([new URL(env.ORIGIN).hostname, linkDomainHost])]
const isOffered = env.LINK_DOMAINS === 'dns'

export async function loader({ request }: LoaderFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const at = now()
  const domains = (await listDomains(db, brand.id)).map(
    ({ token, missingSince, nextCheckAt, ...domain }) => ({
      ...domain,
      written: domainToUnicode(domain.host),
      proof: { name: proofName(domain.host), text: proofText(token) },
      nextCheckAt,
      isDue: nextCheckAt !== null && nextCheckAt <= at,
      usedUntil: domain.state === 'proven' && missingSince ? plusDays(missingSince, graceDays) : null,
    }),
  )
  const done = new URL(request.url).searchParams.get('done')
  return { domains, isOffered, ours, target: linkDomainHost, done }
}

export async function action({ request }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const handlers = {
    'claim-domain': onStep(domainForm(ours), async ({ host }) => {
      if (!isOffered) throw new Refusal('conflict', 'domains.off')
      await claimDomain(db, brand, host, now())
    }),
    'check-domain': onStep(ownDomainForm, ({ id }) => askForCheck(db, brand, id, now())),
    'hand-out': onStep(handOutForm, ({ id }) => handOutDomain(db, brand, id)),
    'end-domain': onStep(ownDomainForm, ({ id }) => endDomain(db, brand, id)),
  }
  return takePostedStep(request, handlers, '/brand/link-domains')
}

export const handle: Titled<typeof loader> = { title: (t) => t('domains.title') }

export default function Page() {
  return <DomainsPage {...useLoaderData<typeof loader>()} />
}
