import { Form, useActionData } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Day, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { MailSchedule } from '#app/domain/outcome/report-mailing.ts'
import type { ReaderState } from '#app/domain/outcome/report-reader.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useMailTimes } from '../report-letters/mail-times.ts'

export type ListedReader = MailSchedule & {
  id: string
  email: string
  showsMoney: boolean
  state: ReaderState
  expiresAt: Date
  lastMailedAt: Date | null
}

/** Everybody outside the workspace, with whether they said yes. */
export function ReaderList({ readers }: { readers: readonly ListedReader[] }) {
  const { t } = useTranslation()
  const { when } = useMailTimes()
  const answer = useActionData<FormAnswer>()
  const columns: Column<ListedReader>[] = [
    {
      key: 'email',
      head: t('reportreader.email'),
      names: true,
      render: ({ email, showsMoney }) => (
        <>
          <bdi dir="ltr" className="wrap-anywhere">
            {email}
          </bdi>
          <span className="block text-note text-soft">
            {t(showsMoney ? 'reportreader.with_money' : 'reportreader.without_money')}
          </span>
        </>
      ),
    },
    { key: 'when', head: t('reportmail.when'), render: when },
    {
      key: 'state',
      head: t('reportreader.state_head'),
      render: ({ state, expiresAt }) => (
        <>
          {t(`reportreader.state.${state}`)}
          {state === 'asked' && (
            <span className="block text-note text-soft">
              {t('reportreader.until')} <Day value={expiresAt} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'last',
      head: t('reportmail.last'),
      render: ({ lastMailedAt }) => (lastMailedAt ? <When value={lastMailedAt} /> : t('reportmail.never')),
    },
    {
      key: 'remove',
      head: t('reportreader.remove'),
      render: ({ id, email, state }) =>
        state !== 'ended' && (
          <Form method="post">
            <input type="hidden" name="readerId" value={id} />
            <Button
              kind="danger"
              small
              name="press"
              value="remove"
              aria-label={t('reportreader.remove_named', { email: isolate(email) })}
            >
              {t('reportreader.remove')}
            </Button>
          </Form>
        ),
    },
  ]
  return (
    <>
      {!answer?.values && <RefusalNotice refusal={answer?.refusal} />}
      <DataTable
        caption={t('reportreader.title')}
        rows={readers}
        columns={columns}
        rowKey={({ id }) => id}
        phone="stack"
      />
    </>
  )
}
