import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { type RuleId, ruleIds } from '#app/domain/compliance/rules.ts'
import type { Waiver } from '#app/domain/compliance/waiver.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** Every rule that staff has waived, the newest first; of one rule where the address names it. */
export function Overrides({ rule, waivers }: { rule: RuleId | null; waivers: Waiver[] }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={<Link to="/staff/licences">{t('compliance.staff.title')}</Link>}>
        {t('compliance.staff.waivers')}
      </PageTitle>
      <Form method="get" className="flex max-w-form flex-wrap items-end gap-3 pb-6">
        <div className="min-w-0 grow">
          <SelectField
            key={rule}
            name="rule"
            label={t('compliance.staff.rule')}
            defaultValue={rule ?? ''}
            options={[
              { value: '', label: t('compliance.staff.all') },
              ...ruleIds.map((id) => ({ value: id, label: t(`compliance.rule.${id}`) })),
            ]}
          />
        </div>
        <Button kind="secondary">{t('compliance.staff.show')}</Button>
      </Form>
      {waivers.length === 0 ? <p>{t('compliance.staff.no_waivers')}</p> : <WaiverTable waivers={waivers} />}
    </>
  )
}

function WaiverTable({ waivers }: { waivers: Waiver[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('compliance.staff.waivers')}
      phone="stack"
      rows={waivers}
      rowKey={(waiver) => `${waiver.collaborationId} ${waiver.rule}`}
      columns={[
        {
          key: 'rule',
          head: t('compliance.staff.rule'),
          names: true,
          render: (waiver) => (
            <>
              <span className="block font-semibold">{t(`compliance.rule.${waiver.rule}`)}</span>
              <Link to={`/staff/collaborations/${waiver.collaborationId}`}>
                {t('compliance.staff.deal', {
                  creator: isolate(waiver.creatorName),
                  brand: isolate(waiver.brandName),
                })}
              </Link>
            </>
          ),
        },
        {
          key: 'why',
          head: t('compliance.staff.why'),
          render: ({ reason, author, waivedAt }) => (
            <>
              <Name>{reason}</Name>
              <span className="block text-note text-soft">
                <Name>{author}</Name> · <When value={waivedAt} />
              </span>
            </>
          ),
        },
      ]}
    />
  )
}
