import { useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { type ContestState, takesEntries } from '../../domain/contest/state.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import { EmptyState } from '../empty-state.tsx'
import { RefusalNotice } from '../form.tsx'
import { FormatProvider, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns } from '../section.tsx'
import { BringEntries, type EntryImport, ImportList } from './bring-entries.tsx'
import { Beacon, CallOff, Exclude, type Exclusion, ReplaceWinner } from './decisions.tsx'
import { EntryList, type EntryListProps } from './entry-list.tsx'
import { type ContestDraft, OpenForm } from './open-form.tsx'
import { RecordSheet } from './record-sheet.tsx'
import { RulesSheet } from './rules-sheet.tsx'
import { StateLine } from './state-line.tsx'
import { type Place, WinnerTable } from './winner-table.tsx'

/** The contest that runs or ran, with what only its two sides see. */
export type RunContest = {
  contest: Contest
  state: ContestState
  places: Place[]
  imports: EntryImport[]
  exclusions: Exclusion[]
  list: EntryListProps
}

export type SidePageProps = {
  deal: { id: string; title: string; name: string }
  reader: 'brand' | 'creator'
  run: RunContest | null
  /** What a brand would publish, where nothing runs and it may. */
  draft: ContestDraft | null
  zone: string
  now: Date
  done: string | null
}

/** The contest of a deal for its two sides: the brand publishes it, both bring entries in and see what becomes of them. */
export function SidePage({ deal, reader, run, draft, zone, now, done }: SidePageProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <FormatProvider locale={locale} zone={zone}>
      <PageTitle
        subtitle={
          <>
            {t('contestdesk.of', { title: isolate(deal.title), name: isolate(deal.name) })}
            {' · '}
            <Link to={`/${reader}/collaborations/${deal.id}`}>{t('contestdesk.back')}</Link>
            {run && (
              <>
                {' · '}
                <Link to={`/contests/${run.contest.code}`}>{t('contestdesk.public')}</Link>
              </>
            )}
          </>
        }
      >
        {t('contestdesk.title')}
      </PageTitle>
      <Overtaken run={run} draft={draft} />
      {done === 'import-entries' && <Notice kind="success" title={t('contestdesk.bring.done')} />}
      {run && <Run run={run} reader={reader} now={now} />}
      {draft && <OpenForm draft={draft} />}
      {!run && !draft && <EmptyState>{t('contestdesk.none')}</EmptyState>}
    </FormatProvider>
  )
}

/** A step whose form is gone from the page: the clock, or the other side, was quicker. */
function Overtaken({ run, draft }: Pick<SidePageProps, 'run' | 'draft'>) {
  const answer = useActionData<FormAnswer>()
  const step = answer?.values?.step
  const isEntry = step === 'import-entries' || step === 'try-entries' || step === 'exclude-account'
  const isShown =
    (step === 'open-contest' && draft !== null) ||
    (isEntry && run !== null && takesEntries(run.state)) ||
    (step === 'enter-beacon' && run?.state === 'frozen' && !run.contest.beaconSignature) ||
    (step === 'replace-winner' && run?.places.some(({ is }) => is === 'winner')) ||
    (step === 'call-off-contest' && run !== null && takesEntries(run.state))
  return isShown ? null : <RefusalNotice refusal={answer?.refusal} />
}

function Run({ run, reader, now }: { run: RunContest; reader: SidePageProps['reader']; now: Date }) {
  const { contest, state, places, imports, exclusions, list } = run
  const isOpen = takesEntries(state)
  return (
    <>
      <StateLine contest={contest} state={state} />
      {state === 'frozen' && <Beacon contest={contest} now={now} />}
      {contest.draw && (
        <>
          <WinnerTable places={places} isMasked={false} />
          <ReplaceWinner key={contest.replacements.length} places={places} />
        </>
      )}
      <Columns shape="wide-start">
        <div className="min-w-0">
          {isOpen && <BringEntries key={imports.length} contest={contest} />}
          <RulesSheet contest={contest} />
        </div>
        <div className="min-w-0">
          <ImportList imports={imports} />
          <Exclude key={exclusions.length} exclusions={exclusions} isOpen={isOpen} />
        </div>
      </Columns>
      <EntryList {...list} />
      <RecordSheet contest={contest} />
      {isOpen && reader === 'brand' && <CallOff />}
    </>
  )
}
