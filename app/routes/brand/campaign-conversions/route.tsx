import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { changePostbackKey } from '#app/commands/change-postback-key.ts'
import { changeSites } from '#app/commands/change-sites.ts'
import { setWindow } from '#app/commands/set-window.ts'
import { sendTestCall } from '#app/commands/take-calls.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { plusDays } from '#app/domain/clock.ts'
import { callFilter } from '#app/domain/outcome/call-filter.ts'
import { consoleForm } from '#app/domain/outcome/console-form.ts'
import { scriptTag } from '#app/domain/outcome/script.ts'
import { env } from '#app/env.server.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { signedExample } from '#app/http/signed-example.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { listSites } from '#db/queries/campaign-sites.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { findWindowDays } from '#db/queries/credits.ts'
import { listCallRefusals, listCalls } from '#db/queries/postback-calls.ts'
import { ConversionsPage } from './conversions-page.tsx'

const shown = 25

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt, budget } = campaign
  const filter = callFilter.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const at = now()
  const [key, calls, refusals, sites, days] = await Promise.all([
    findPostbackKey(db, id),
    listCalls(db, id, brand, filter, shown + 1),
    listCallRefusals(db, id, plusDays(at, -6)),
    listSites(db, id),
    findWindowDays(db, id, at),
  ])
  const url = new URL(`/hooks/postback/${id}`, env.ORIGIN).href
  const until = key!.previousPostbackUntil
  return {
    campaign: { id, name, status, archivedAt },
    days,
    postback: {
      url,
      secret: key!.postbackSecret,
      previousUntil: until && until > at ? until : null,
      currency: budget.currency,
      live: signedExample(url, key!.postbackSecret, budget.currency, at),
    },
    script: { tag: scriptTag(new URL(env.ORIGIN).origin, id), sites },
    calls: {
      shown: calls.slice(0, shown),
      filter,
      older: calls.length > shown ? calls[shown - 1]!.id : null,
    },
    refusals: refusals.map(({ count, ...refusal }) => ({ ...refusal, count: Number(count) })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const form = await readForm(request, consoleForm)
  if (!form.ok) return form.response
  const { value } = form
  if (value.press === 'window') return answer(setWindow(db, brand, id, value.days, now()))
  if (value.press === 'add' || value.press === 'remove')
    return answer(changeSites(db, brand, id, value, now()), { host: value.host })
  if (value.press !== 'test')
    return answer(changePostbackKey(db, brand, id, value.press === 'end-key' ? 'end' : 'change', now()))
  const said = await answer(sendTestCall(db, brand, id, value.code, now()))
  return 'refusal' in said ? redirect(`/brand/campaigns/${id}/conversions?sent=1#calls`) : said
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('conversions.title')}: ${campaign.name}`,
}

export default function Page() {
  return <ConversionsPage {...useLoaderData<typeof loader>()} />
}
