import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isId } from '#app/http/params.ts'
import { findReader } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findUpload } from '#db/queries/uploads.ts'
import { answer } from './tus.server.ts'

/** Files of a draft or of a dispute sent in pieces (tus), for whoever sends them; to everybody else they do not exist. */
export async function action({ request, params }: ActionFunctionArgs) {
  return (await isOurs(request, params.id)) ? answer(request) : unknown()
}

/** How far an upload has come: in bytes for the protocol (HEAD), in words for the page (GET). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (request.method === 'OPTIONS') return answer(request)
  const upload = await ownUpload(request, params.id)
  if (!upload) return unknown()
  return request.method === 'HEAD'
    ? answer(request)
    : Response.json(upload, { headers: { 'cache-control': 'no-store' } })
}

async function isOurs(request: Request, id: string | undefined) {
  if (id === undefined) return request.method === 'POST'
  return request.method !== 'POST' && (await ownUpload(request, id)) !== undefined
}

async function ownUpload(request: Request, id: string | undefined) {
  const { actor } = await findReader(request)
  const isSide = actor?.role === 'creator' || actor?.role === 'brand'
  return isSide && isId(id) ? findUpload(db, id.toLowerCase(), actor) : undefined
}

const unknown = () =>
  new Response('upload.unknown', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
