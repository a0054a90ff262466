import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { endViewing } from '#app/commands/view-as.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, sessionHash } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'

export const loader = () => {
  throw notFound()
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewing } = await findReader(request)
  const hash = sessionHash(request)
  if (!viewing || !hash) return redirect('/staff', 303)
  const subjectId = await endViewing(db, { viewingId: viewing.id, sessionHash: hash }, now())
  return redirect(subjectId ? `/staff/accounts/${subjectId}` : '/staff', 303)
}
