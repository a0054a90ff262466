import { Form, useActionData } from '@remix-run/react'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { DateField, SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Day, Figure, Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Code } from '#app/components/outcome/code-text.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { giveCodeForm } from '#app/domain/outcome/code-page-form.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type PromoCode = {
  id: number | null
  code: string
  collaborationId: string
  name: string
  mostUses: number | null
  validFrom: Date | string
  validUntil: Date | string | null
  orders: number
  shared: number
  isOver: boolean
}
type Owner = { id: string; name: string; handle: string }
type Loaded = { campaign: CampaignName; codes: PromoCode[]; owners: Owner[] }

/** The promo codes of a campaign by creator: what each brought, how long it holds, and new ones. */
export function CodesPage({ campaign, codes, owners }: Loaded) {
  const { t } = useTranslation()
  const refusal = useActionData<FormAnswer>()?.refusal
  const columns = useColumns()
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="outcome"
        subtitle={t('conversions.codes.title')}
        aside={
          <LinkButton to={`/brand/campaigns/${campaign.id}/imports?kind=codes`}>
            {t('conversions.codes.file')}
          </LinkButton>
        }
      />
      <OutcomeRooms id={campaign.id} here="codes" />
      <RefusalNotice refusal={refusal} />
      <Section title={t('conversions.codes.title')}>
        <p className="max-w-prose pb-3">{t('conversions.codes.lead')}</p>
        {codes.length === 0 ? (
          <EmptyState>{t('conversions.codes.none')}</EmptyState>
        ) : (
          <DataTable
            caption={t('conversions.codes.title')}
            rows={codes}
            rowKey={({ id, code, collaborationId }) => `${id} ${code} ${collaborationId}`}
            phone="stack"
            dense
            columns={columns}
          />
        )}
      </Section>
      {owners.length > 0 && <Give owners={owners} />}
    </>
  )
}

function useColumns(): Column<PromoCode>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'code',
      head: t('conversions.codes.code'),
      names: true,
      render: ({ id, code, shared }) => (
        <>
          <Code>{code}</Code>
          {id === null && <span className="ps-2 text-note text-soft">{t('conversions.codes.of_link')}</span>}
          {shared > 0 && (
            <span className="block text-note text-soft">
              {t('conversions.codes.shared', { count: shared })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'creator',
      head: t('conversions.codes.creator'),
      render: ({ collaborationId, name }) => (
        <Link to={`/brand/collaborations/${collaborationId}`}>
          <Name>{name}</Name>
        </Link>
      ),
    },
    {
      key: 'orders',
      head: t('conversions.codes.uses'),
      figure: true,
      render: ({ orders, mostUses }) => (
        <>
          <Figure value={orders} />
          {mostUses !== null && (
            <span className="text-note text-soft"> {t('conversions.codes.limit', { count: mostUses })}</span>
          )}
        </>
      ),
    },
    { key: 'holds', head: t('conversions.codes.holds'), render: (code) => <Holds code={code} /> },
  ]
}

function Holds({ code: { id, validFrom, validUntil, isOver } }: { code: PromoCode }) {
  const { t } = useTranslation()
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>
        {t('conversions.codes.since')} <Day value={validFrom} />
        {validUntil && (
          <>
            {' '}
            {t('conversions.codes.until')} <Day value={validUntil} />
          </>
        )}
        {isOver && <span className="text-soft"> ({t('conversions.codes.ended')})</span>}
      </span>
      {id !== null && !isOver && (
        <Form method="post">
          <input type="hidden" name="codeId" value={id} />
          <Button kind="danger" small>
            {t('conversions.codes.end')}
          </Button>
        </Form>
      )}
    </span>
  )
}

const blank = { collaborationId: '', code: '', mostUses: '', from: '', until: '' }

function Give({ owners }: { owners: Owner[] }) {
  const { t } = useTranslation()
  const form = useZodForm(giveCodeForm, blank, {
    labels: {
      collaborationId: t('conversions.codes.creator'),
      code: t('conversions.codes.code'),
      mostUses: t('conversions.codes.most'),
      from: t('conversions.codes.from'),
      until: t('conversions.codes.to'),
    },
  })
  return (
    <Section title={t('conversions.codes.add')}>
      <Form {...form.props} className="grid max-w-form gap-4">
        <FormHead form={{ errors: form.errors, refusal: null }} />
        <SelectField
          {...form.field('collaborationId')}
          label={t('conversions.codes.creator')}
          empty={true}
          options={owners.map(({ id, name, handle }) => ({ value: id, label: `${name} (@${handle})` }))}
        />
        <TextField {...form.field('code')} label={t('conversions.codes.code')} maxLength={40} />
        <TextField
          {...form.field('mostUses')}
          label={t('conversions.codes.most')}
          hint={t('conversions.codes.most_hint')}
          inputMode="numeric"
          className="max-w-52"
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            {...form.field('from')}
            label={t('conversions.codes.from')}
            hint={t('conversions.codes.from_hint')}
          />
          <DateField {...form.field('until')} label={t('conversions.codes.to')} />
        </div>
        <div>
          <Button kind="secondary" busy={form.isBusy}>
            {t('conversions.codes.add')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
