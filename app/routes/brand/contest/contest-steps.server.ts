import { data } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { enterBeacon } from '#app/commands/enter-beacon.ts'
import { excludeAccount, importEntries } from '#app/commands/import-entries.ts'
import { callOffContest, openContest } from '#app/commands/open-contest.ts'
import { readEntryFile, readPastedEntries } from '#app/commands/read-entries.ts'
import { replaceWinner } from '#app/commands/replace-winner.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { dayIn } from '#app/domain/clock.ts'
import { countVerdicts, judge } from '#app/domain/contest/entry.ts'
import type { EntryLine } from '#app/domain/contest/entry-file.ts'
import {
  beaconForm,
  callOffForm,
  entriesForm,
  exclusionForm,
  mostPasted,
  replacementForm,
} from '#app/domain/contest/forms.ts'
import { contestForm } from '#app/domain/contest/rules.ts'
import { formErrors } from '#app/http/form.ts'
import { notFound } from '#app/http/refusal.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'
import { listEntries, listExclusions } from '#db/queries/contest-entries.ts'
import { findContest, findContestSubject } from '#db/queries/contests.ts'

type Side = BrandActor | CreatorActor

/** What both sides do with a contest. */
export function sideSteps(actor: Side, id: string): Record<string, StepHandler> {
  return {
    'try-entries': onStep(entriesForm, async ({ text }, files) => {
      const brought = await readBrought(actor, id, text, files, 'try-entries')
      return 'answer' in brought ? brought.answer : tried(actor, id, brought)
    }),
    'import-entries': onStep(entriesForm, async ({ text }, files) => {
      const brought = await readBrought(actor, id, text, files, 'import-entries')
      if ('answer' in brought) return brought.answer
      return importEntries(db, actor, id, brought, now())
    }),
    'exclude-account': onStep(exclusionForm, (form) => excludeAccount(db, actor, id, form, now()), 'exclude'),
    'enter-beacon': onStep(beaconForm, ({ answer }) => enterBeacon(db, actor, id, answer, now())),
    'replace-winner': onStep(replacementForm, (form) => replaceWinner(db, actor, id, form, now()), 'winners'),
  }
}

/** What only the brand does: it publishes the rules and may call the contest off. */
export function brandContestSteps(actor: BrandActor, id: string): Record<string, StepHandler> {
  return {
    ...sideSteps(actor, id),
    'open-contest': onStep(contestForm, async (form) => {
      const deal = await findContest(db, id, actor)
      const { zone } = await findContestSubject(db, id).catch(() => ({ zone: 'UTC' }))
      if (form.closesOn < dayIn(now(), zone) && (!deal || deal.calledOffAt))
        return formErrors(
          { closesOn: { key: 'day_passed', params: {} } },
          { ...form, excluded: form.excluded.join('\n'), step: 'open-contest' },
        )
      await openContest(db, actor, id, form, now())
    }),
    'call-off-contest': onStep(callOffForm, ({ reason }) => callOffContest(db, actor, id, reason, now())),
  }
}

type Brought = { name: string; lines: EntryLine[]; text: string }

/** The lines of the file or of the pasted text, or what is wrong with them at their field. */
async function readBrought(
  actor: Side,
  id: string,
  text: string,
  files: Record<string, File[]>,
  step: string,
): Promise<Brought | { answer: ReturnType<typeof formErrors> }> {
  const contest = await findContest(db, id, actor)
  if (!contest) throw notFound()
  const [file] = files.list ?? []
  const wrong = (field: 'list' | 'text', key: string) => ({
    answer: formErrors({ [field]: { key, params: {} } }, { step, text }),
  })
  if (file && file.size > 0) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const lines = readEntryFile(bytes, contest.zone)
    if (!lines) return wrong('list', 'entries_without_accounts')
    return { name: file.name, lines, text: new TextDecoder().decode(bytes) }
  }
  if (text === '') return wrong('text', 'file_or_text')
  const lines = readPastedEntries(text, contest.zone)
  return lines ? { name: '', lines, text } : wrong('text', 'entries_without_accounts')
}

/** What would become of the lines beside those that are there; nothing is kept. */
async function tried(actor: Side, id: string, { lines, text }: Brought) {
  const contest = (await findContest(db, id, actor))!
  const at = now()
  const [entries, exclusions] = await Promise.all([
    listEntries(db, contest.id),
    listExclusions(db, contest.id),
  ])
  const takenOut = new Set(exclusions.map(({ handle }) => handle))
  const added = lines.map((line) => ({ ...line, id: 0, importedAt: at }))
  const judged = judge([...entries, ...added], { ...contest, takenOut })
  const counts = countVerdicts(judged.slice(entries.length))
  const isTextKept = text.length <= mostPasted
  const values = {
    step: 'try-entries',
    text: isTextKept ? text : '',
    tried: { count: lines.length, counts, isTextKept },
  }
  return data({ errors: {}, values, refusal: null }, 200)
}
