import { Form, useActionData } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Name, When } from '#app/components/format.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { MailSchedule } from '#app/domain/outcome/report-mailing.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useMailTimes } from './mail-times.ts'

export type ListedMailing = MailSchedule & {
  id: string
  lastMailedAt: Date | null
  people: { name: string; hasStopped: boolean }[]
}

/** What is sent, to whom, and when it last was. */
export function MailingList({ mailings }: { mailings: readonly ListedMailing[] }) {
  const { t } = useTranslation()
  const { when } = useMailTimes()
  const answer = useActionData<FormAnswer>()
  const columns: Column<ListedMailing>[] = [
    { key: 'when', head: t('reportmail.when'), names: true, render: when },
    {
      key: 'who',
      head: t('reportmail.who'),
      render: ({ people }) => (
        <ul>
          {people.map(({ name, hasStopped }, at) => (
            <li key={at}>
              <Name>{name}</Name>
              {hasStopped && <span className="text-soft"> ({t('reportmail.stopped')})</span>}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'last',
      head: t('reportmail.last'),
      render: ({ lastMailedAt }) => (lastMailedAt ? <When value={lastMailedAt} /> : t('reportmail.never')),
    },
    {
      key: 'end',
      head: t('reportmail.end'),
      render: (mailing) => (
        <Form method="post">
          <input type="hidden" name="mailingId" value={mailing.id} />
          <Button
            kind="danger"
            small
            name="press"
            value="end"
            aria-label={t('reportmail.end_named', { when: when(mailing) })}
          >
            {t('reportmail.end')}
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <>
      {!answer?.values && <RefusalNotice refusal={answer?.refusal} />}
      <DataTable
        caption={t('reportmail.done')}
        rows={mailings}
        columns={columns}
        rowKey={({ id }) => id}
        phone="stack"
      />
    </>
  )
}
