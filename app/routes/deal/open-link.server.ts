import type { LoaderFunctionArgs } from '@remix-run/node'
import { readLinkCode } from '#app/domain/outcome/link-code.ts'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findLink } from '#db/queries/link-pages.ts'

/** The link that an address of either side names. @throws a 404 answer when it is not this reader's. */
export async function openLink({ request, params }: LoaderFunctionArgs) {
  const side = new URL(request.url).pathname.startsWith('/brand/') ? 'brand' : 'creator'
  const actor = await requireActor(request, side)
  const id = idParam(params.id)
  const code = readLinkCode(params.code ?? '')
  const link = code && (await findLink(db, id, code, actor))
  if (!link) throw notFound()
  return { actor, id, side, link } as const
}
