import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import { haltForm } from '#app/domain/escrow/halt.ts'

export type PastHalt = {
  id: number
  reason: string
  accountId: string | null
  startedBy: string | null
  startedAt: Date
  endedAt: Date | null
  endedBy: string | null
  endReason: string
}

type HaltsProps = { isHalted: boolean; isClean: boolean; halts: PastHalt[] }

/** Stops all payouts or lets them go on, with a reason; under it, every time they were stopped. */
export function Halts({ isHalted, isClean, halts }: HaltsProps) {
  const { t } = useTranslation()
  const form = useZodForm(haltForm)
  return (
    <Section title={t('operations.halt.heading')} id="halt">
      <FormHead form={form} />
      {!isHalted && <p className="pb-3">{t('operations.halt.running')}</p>}
      {isHalted && !isClean ? (
        <p className="pb-3">{t('operations.halt.not_clean')}</p>
      ) : (
        <Form {...form.props} className="max-w-form">
          <TextArea
            {...form.field('reason')}
            label={t('operations.halt.reason')}
            hint={t('operations.halt.reason_hint')}
            rows={2}
          />
          <div className="pt-3">
            <Button
              kind={isHalted ? 'primary' : 'danger'}
              name="do"
              value={isHalted ? 'resume' : 'stop'}
              busy={form.isBusy}
            >
              {t(isHalted ? 'operations.halt.resume' : 'operations.halt.stop')}
            </Button>
            {isHalted && <p className="pt-1 text-note text-soft">{t('operations.halt.resume_hint')}</p>}
          </div>
        </Form>
      )}
      <h3 className="pt-6 pb-2 font-semibold">{t('operations.halt.history')}</h3>
      {halts.length === 0 ? (
        <p className="text-soft">{t('operations.halt.no_history')}</p>
      ) : (
        <History halts={halts} />
      )}
    </Section>
  )
}

function History({ halts }: { halts: PastHalt[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const endOf = ({ endedAt, endedBy, endReason }: PastHalt) => {
    if (!endedAt) return t('operations.halt.lasts')
    const when = format.dateTime(endedAt)
    if (!endedBy) return t('operations.halt.by_itself', { when })
    return t('operations.halt.by_person', { when, name: isolate(endedBy), reason: isolate(endReason) })
  }
  const whyOf = ({ accountId, reason, startedBy }: PastHalt) =>
    accountId ? `${isolate(startedBy ?? '')}: ${isolate(reason)}` : t('operations.halt.books_reason')
  return (
    <DataTable
      caption={t('operations.halt.history')}
      phone="stack"
      rows={halts}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'started',
          head: t('operations.halt.col.started'),
          names: true,
          render: ({ startedAt }) => <When value={startedAt} />,
        },
        { key: 'reason', head: t('operations.halt.col.reason'), render: whyOf },
        { key: 'ended', head: t('operations.halt.col.ended'), render: endOf },
      ]}
    />
  )
}
