import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { now } from '#app/clock.server.ts'
import { addCodes, endCode } from '#app/commands/add-codes.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { giveCodeForm } from '#app/domain/outcome/code-page-form.ts'
import { readForm } from '#app/http/form.ts'
import { idParam } from '#app/http/params.ts'
import { answer } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { openCampaign } from '#app/routes/brand/campaign/open-campaign.server.ts'
import { db } from '#db/db.server.ts'
import { findBrandZone, listCodeOwners, listPromoCodes } from '#db/queries/promo-codes.ts'
import { CodesPage } from './codes-page.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { brand, campaign } = await openCampaign(args)
  const { id, name, status, archivedAt } = campaign
  const [codes, owners] = await Promise.all([listPromoCodes(db, id, brand), listCodeOwners(db, id, brand)])
  const at = now()
  return {
    campaign: { id, name, status, archivedAt },
    codes: codes.map((code) => ({ ...code, isOver: code.validUntil !== null && code.validUntil <= at })),
    owners,
  }
}

const endForm = z.object({ codeId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) })

export async function action({ request, params }: ActionFunctionArgs) {
  const brand = await requireActor(request, 'brand')
  const id = idParam(params.id)
  const ending = endForm.safeParse(
    Object.fromEntries(
      await request
        .clone()
        .formData()
        .catch(() => []),
    ),
  )
  if (ending.success) return answer(endCode(db, brand, ending.data.codeId, now()))
  const form = await readForm(request, giveCodeForm)
  if (!form.ok) return form.response
  const zone = await findBrandZone(db, brand)
  return answer(addCodes(db, brand, id, { codes: [form.value], zone }, now()), form.value)
}

export const handle: Titled<typeof loader> = {
  title: (t, { campaign }) => `${t('conversions.codes.title')}: ${campaign.name}`,
}

export default function Page() {
  return <CodesPage {...useLoaderData<typeof loader>()} />
}
