import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Owners } from '#app/components/books/names.tsx'
import { MoneyPlaces } from '#app/components/books/places.tsx'
import { Button } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { useFormat, When } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { Requests, type TroubledRequest } from './requests.tsx'

type Trouble = 'failed' | 'retrying' | 'waiting'
type Job = {
  id: string
  name: string
  trouble: Trouble
  createdAt: Date
  startAfter: Date
  tries: number
  error: string | null
  data: string
}

type JobsProps = {
  jobs: Job[]
  requests: TroubledRequest[]
  owners: Owners
  /** How many were just put back into their queues. */
  again: number | null
  refusal: FormAnswer['refusal']
}

/** Jobs of every queue that are in trouble, and requests that the processor refused or has not answered. */
export function Jobs({ jobs, requests, owners, again, refusal }: JobsProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('operations.jobs.lead')}>{t('operations.jobs.title')}</PageTitle>
      <MoneyPlaces here="jobs" />
      <RefusalNotice refusal={refusal} />
      {again !== null && <Notice kind="success" title={t('operations.jobs.done', { count: again })} />}
      {jobs.length === 0 && <p className="pt-6 text-soft">{t('operations.jobs.calm')}</p>}
      {(['failed', 'retrying', 'waiting'] as const).map((trouble) => (
        <Troubled key={trouble} trouble={trouble} jobs={jobs.filter((job) => job.trouble === trouble)} />
      ))}
      <Section title={t('operations.jobs.requests')} note={t('operations.jobs.requests_note')} id="requests">
        <Requests requests={requests} owners={owners} />
      </Section>
    </>
  )
}

function Troubled({ trouble, jobs }: { trouble: Trouble; jobs: Job[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (jobs.length === 0) return null
  return (
    <Section title={t(`operations.jobs.${trouble}`)} note={format.number(jobs.length)}>
      {trouble === 'failed' && (
        <form method="post" className="pb-3">
          <Button kind="secondary" small>
            {t('operations.jobs.all_again')}
          </Button>
        </form>
      )}
      <JobTable trouble={trouble} jobs={jobs} />
    </Section>
  )
}

function JobTable({ trouble, jobs }: { trouble: Trouble; jobs: Job[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const code = (text: string) => (
    <bdi dir="ltr" className="break-all">
      {text}
    </bdi>
  )
  return (
    <DataTable
      caption={t(`operations.jobs.${trouble}`)}
      dense
      phone="stack"
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        { key: 'queue', head: t('operations.jobs.col.queue'), names: true, render: ({ name }) => code(name) },
        {
          key: 'created',
          head: t('operations.jobs.col.created'),
          render: ({ createdAt }) => <When value={createdAt} />,
        },
        {
          key: 'next',
          head: t('operations.jobs.col.next'),
          render: ({ startAfter }) => trouble !== 'failed' && <When value={startAfter} />,
        },
        {
          key: 'tries',
          head: t('operations.jobs.col.tries'),
          figure: true,
          render: ({ tries }) => format.number(tries),
        },
        {
          key: 'error',
          head: t('operations.jobs.col.error'),
          render: ({ error }) => error && code(error),
        },
        { key: 'data', head: t('operations.jobs.col.data'), render: ({ data }) => code(data) },
        ...(trouble === 'failed'
          ? [
              {
                key: 'again',
                head: t('operations.jobs.again'),
                render: ({ id }: Job) => (
                  <form method="post">
                    <input type="hidden" name="id" value={id} />
                    <Button kind="quiet" small>
                      {t('operations.jobs.again')}
                    </Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
