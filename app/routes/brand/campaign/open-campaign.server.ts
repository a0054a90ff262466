import type { LoaderFunctionArgs } from '@remix-run/node'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findCampaign } from '#db/queries/campaigns.ts'

/**
 * The campaign that a page of its workspace is about, as a page may show it: the secret of its postbacks stays on the
 * server. @throws a 404 answer for what is another brand's.
 */
export async function openCampaign({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const brand = await requireActor(request, 'brand')
  const found = await findCampaign(db, idParam(params.id), brand)
  if (!found) throw notFound()
  const { postbackSecret: _, ...campaign } = found
  return { brand, campaign }
}
