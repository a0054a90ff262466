import type { RunContest, SidePageProps } from '#app/components/contest/side-page.tsx'
import { now } from '#app/clock.server.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { hasContest } from '#app/domain/campaign/brief-work.ts'
import { dayIn } from '#app/domain/clock.ts'
import type { Contest } from '#app/domain/contest/contest.ts'
import { countVerdicts, judge, verdicts } from '#app/domain/contest/entry.ts'
import { mayHold, stateOf } from '#app/domain/contest/state.ts'
import { notFound } from '#app/http/refusal.ts'
import { listPlaces } from '#app/routes/public/contest/open-contest.server.ts'
import { db } from '#db/db.server.ts'
import { findCollaborationPage } from '#db/queries/collaboration-page.ts'
import { listEntries, listEntryImports, listExclusions } from '#db/queries/contest-entries.ts'
import { findContest } from '#db/queries/contests.ts'

const perPage = 25

/** The contest of a deal of the reader's own. @throws a 404 answer, for a deal whose brief asks for none too. */
export async function loadContest(
  actor: BrandActor | CreatorActor,
  id: string,
  { searchParams }: URL,
): Promise<SidePageProps> {
  const deal = await findCollaborationPage(db, id, actor)
  if (!deal || !hasContest(deal.brief)) throw notFound()
  const at = now()
  const contest = await findContest(db, id, actor)
  const { zone } = deal.terms
  const isFree = !contest || contest.calledOffAt !== null
  const { prize = '', conditions = '', endsOn = '', winners = '' } = deal.brief.contest ?? {}
  return {
    deal: {
      id,
      title: deal.brief.title,
      name: actor.role === 'brand' ? deal.creatorName : deal.brandName,
    },
    reader: actor.role,
    run: contest ? await runOf(contest, searchParams, at) : null,
    draft:
      isFree && actor.role === 'brand' && mayHold(deal.status)
        ? { prize, conditions, closesOn: endsOn, winners: String(winners), today: dayIn(at, zone), zone }
        : null,
    zone,
    now: at,
    done: searchParams.get('done'),
  }
}

async function runOf(contest: Contest, asked: URLSearchParams, at: Date): Promise<RunContest> {
  const { id, rules, platform, closesAt } = contest
  const [entries, imports, exclusions, places] = await Promise.all([
    listEntries(db, id),
    listEntryImports(db, id),
    listExclusions(db, id),
    listPlaces(contest),
  ])
  const takenOut = new Set(exclusions.map(({ handle }) => handle))
  const judged = judge(entries, { rules, platform, closesAt, takenOut })
  const verdict = verdicts.find((one) => one === asked.get('verdict')) ?? null
  const shown = verdict ? judged.filter((entry) => entry.verdict === verdict) : judged
  const pages = Math.max(1, Math.ceil(shown.length / perPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get('page'))) || 1))
  return {
    contest,
    state: stateOf(contest, at),
    places,
    imports,
    exclusions,
    list: {
      ...{ counts: countVerdicts(judged), verdict, page, pages },
      entries: shown
        .slice((page - 1) * perPage, page * perPage)
        .map(({ id: entry, handle, body, enteredAt, verdict: of }) => ({
          ...{ id: entry, handle, body, enteredAt, verdict: of },
        })),
    },
  }
}
