import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { stopReportLetters } from '#app/commands/schedule-report.ts'
import { orErrorPage } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'

/** A mail program that opens the address instead of posting to it shows the page with the button. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/report-letters/${params.key}`)

/** One press in a mail program ends the letters (RFC 8058): it brings no cookie, no Origin, and asks nothing more. */
export async function action({ params }: ActionFunctionArgs) {
  await orErrorPage(stopReportLetters(db, params.key ?? '', now()))
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
