import { domainToUnicode } from 'node:url'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { moveLink, nameLink } from '#app/commands/change-link.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { LinkPage } from '#app/components/outcome/link-page.tsx'
import { landingUrl } from '#app/domain/outcome/destination.ts'
import { readLinkCode } from '#app/domain/outcome/link-code.ts'
import { countsOfLink, seriesOfLink } from '#app/domain/outcome/link-counts.ts'
import { linkUrl, placesOfLinks } from '#app/domain/outcome/link-domain.ts'
import { linkNameForm } from '#app/domain/outcome/link-name.ts'
import { targetForm } from '#app/domain/outcome/link-target.ts'
import { env } from '#app/env.server.ts'
import { idParam } from '#app/http/params.ts'
import { qrPath } from '#app/http/qr.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { onStep, takePostedStep } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listHosts } from '#db/queries/brand-hosts.ts'
import { listLinkNamesOf } from '#db/queries/link-domains.ts'
import { listFormerDestinations, listLinkDays, listLinkTraits, listNames } from '#db/queries/link-pages.ts'
import { openLink } from '../open-link.server.ts'

export const handle: Titled<typeof loader> = {
  title: (t, { title }) => t('dealpage.document', { title: t('links.title'), name: title }),
}

/** A tracked link for either side: its addresses, where it leads and led, and its calls from the roll-ups. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, side, link } = await openLink(args)
  const [names, former, days, traits, hosts, domains] = await Promise.all([
    listNames(db, link.id),
    listFormerDestinations(db, link.id),
    listLinkDays(db, link.id),
    listLinkTraits(db, link.id),
    side === 'brand' ? listHosts(db, link.brandId) : [],
    listLinkNamesOf(db, link.brandId),
  ])
  const { code, name, title, destination, promoCode } = link
  const host = new URL(destination).hostname
  const places = placesOfLinks(domains)
  const [shown, ...others] = places.map((place) => linkUrl(env.ORIGIN, place, name ?? code))
  return {
    ...{ id, side, code, name, title, destination, promoCode, names, former, traits, hosts, others },
    shown: shown!,
    short: linkUrl(env.ORIGIN, places[0]!, code),
    prefix: linkUrl(env.ORIGIN, places[0]!, ''),
    opened: landingUrl(destination, '…'),
    host,
    written: domainToUnicode(host),
    qr: qrPath(shown!),
    counts: countsOfLink(days),
    series: seriesOfLink(days),
    done: new URL(args.request.url).searchParams.get('done'),
  }
}

/** Only the brand changes a link. */
export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const code = readLinkCode(params.code ?? '')
  if (!code) throw notFound()
  const which = { collaborationId: idParam(params.id), code }
  const handlers = {
    'name-link': onStep(linkNameForm, ({ name }) => nameLink(db, brand, which, name, now())),
    'move-link': onStep(targetForm, (form) => moveLink(db, brand, which, form.destination, now())),
  }
  return takePostedStep(request, handlers, `/brand/collaborations/${which.collaborationId}/links/${code}`)
}

export default function Link() {
  return <LinkPage {...useLoaderData<typeof loader>()} />
}
