import type { LoaderFunctionArgs } from '@remix-run/node'
import { listFile } from '#app/domain/contest/draw.ts'
import { notFound } from '#app/http/refusal.ts'
import { db } from '#db/db.server.ts'
import { listTickets } from '#db/queries/contest-draws.ts'
import { listPlaces, openContestByCode } from '../contest/open-contest.server.ts'

/** The frozen list byte for byte as its hash was taken, and the whole record for programs. */
export async function loader({ params }: LoaderFunctionArgs) {
  const contest = await openContestByCode(params.code)
  if (!contest.frozen) throw notFound()
  if (params.file === 'entries.txt')
    return answered('text/plain', listFile(await listTickets(db, contest.id)))
  if (params.file !== 'draw.json') throw notFound()
  const { code, seedHash, openedAt, closesAt, freezesAt, frozen, frozenAt, beaconRound, beaconSignature } =
    contest
  const { winners, substitutes } = contest.rules
  const places = await listPlaces(contest)
  const record = {
    ...{ code, winners, substitutes, seedHash, openedAt, closesAt, freezesAt, frozenAt },
    ...{ listHash: frozen.listHash, entries: frozen.entryCount, beaconRound, beaconSignature },
    beacon: contest.draw?.beacon ?? null,
    seed: contest.draw?.seed ?? null,
    drawnAt: contest.drawnAt,
    drawn: places.map(({ rank, is, ticket }) => ({ rank, is, ticket })),
  }
  return answered('application/json', `${JSON.stringify(record, null, 2)}\n`)
}

const answered = (type: string, body: string) =>
  new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
