import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { DrawAgain } from '#app/components/contest/draw-again.tsx'
import { Code, HowDrawn, RecordSheet } from '#app/components/contest/record-sheet.tsx'
import { RulesSheet } from '#app/components/contest/rules-sheet.tsx'
import { StateLine } from '#app/components/contest/state-line.tsx'
import { VerdictList } from '#app/components/contest/verdict-list.tsx'
import { type Place, WinnerTable } from '#app/components/contest/winner-table.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormatProvider, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { ReportLink } from '#app/components/moderation/report-link.tsx'
import { StandingLine } from '#app/components/moderation/standing-line.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { Contest } from '#app/domain/contest/contest.ts'
import type { ContestState } from '#app/domain/contest/state.ts'
import type { Standing } from '#app/domain/moderation/case.ts'

/** What the list says about an account that somebody asked for. */
export type Looked = { account: string; ticket: string; line: number | null; rank: number | null }

export type ContestPageProps = {
  contest: Contest
  state: ContestState
  places: Place[]
  looked: Looked | null
  origin: string
}

/** A contest for everybody: who takes part, whoever doubts it, whoever wants to draw again. */
export function ContestPage({ contest, state, places, looked, origin }: ContestPageProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { rules, brandName, creatorName, platform, zone, frozen } = contest
  return (
    <FormatProvider locale={locale} zone={zone}>
      <PageTitle
        subtitle={t('contest.lead', {
          brand: isolate(brandName),
          creator: isolate(creatorName),
          platform: t(`catalogue.platform.${platform}`),
        })}
      >
        {t('contest.title', { prize: isolate(rules.prize) })}
      </PageTitle>
      <StateLine contest={contest} state={state} />
      {contest.draw && <WinnerTable places={places} isMasked />}
      <Columns shape="even">
        <div className="min-w-0">
          <RulesSheet contest={contest} />
          <LookUp contest={contest} looked={looked} />
        </div>
        <div className="min-w-0">
          <HowDrawn contest={contest} />
          {frozen && (
            <Section title={t('contest.record.counts')}>
              <VerdictList counts={frozen.counts} />
            </Section>
          )}
        </div>
      </Columns>
      <RecordSheet contest={contest} />
      <DrawAgain contest={contest} drawn={places.map(({ ticket }) => ticket)} origin={origin} />
      <p className="pt-6">
        <ReportLink kind="contest" id={contest.id} />
      </p>
    </FormatProvider>
  )
}

/** A contest whose words moderation holds back. */
export function WithheldContest({ state }: { state: Standing }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle>{t('moderation.contest')}</PageTitle>
      <StandingLine state={state} />
    </>
  )
}

function LookUp({ contest, looked }: Pick<ContestPageProps, 'contest' | 'looked'>) {
  const { t } = useTranslation()
  if (contest.calledOffAt) return null
  return (
    <Section id="check" title={t('contest.check.title')}>
      {contest.frozen ? (
        <Form method="get" action="#check" className="flex max-w-form flex-wrap items-end gap-3">
          <TextField
            name="account"
            label={t('contest.check.account')}
            defaultValue={looked?.account ?? ''}
            maxLength={100}
            prefix="@"
            className="grow"
          />
          <Button kind="secondary">{t('contest.check.send')}</Button>
        </Form>
      ) : (
        <p className="text-soft">{t('contest.check.not_yet')}</p>
      )}
      {looked && <Found contest={contest} looked={looked} />}
    </Section>
  )
}

function Found({ contest, looked }: { contest: Contest; looked: Looked }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const account = isolate(`@${looked.account}`)
  if (looked.line === null)
    return <Notice title={t('contest.check.out', { account, creator: isolate(contest.creatorName) })} />
  const rank = looked.rank === null ? null : t('contest.check.won', { account, rank: number(looked.rank) })
  return (
    <Notice kind="success" title={rank ?? t('contest.check.in', { account, line: number(looked.line) })}>
      {t('contest.check.ticket')} <Code>{looked.ticket}</Code>
    </Notice>
  )
}
