import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Amount, When, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { LedgerTable } from '#app/components/ledger-table.tsx'
import { MoneyField } from '#app/components/money-field.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { rulingForm } from '#app/domain/collaboration/forms.ts'
import { type RulingAmounts, rulingAmounts } from '#app/domain/escrow/ruling.ts'
import { majorText, type Money, money as moneyOf, parseMajor } from '#app/domain/money.ts'

export type Dispute = {
  reason: string
  statement: string
  byRole: string
  openedAt: Date
  ruling: string | null
  toCreator: number | null
  ruledAt: Date | null
}

export type DealFunds = { held: Money; frozen: Money; released: Money; feeTaken: Money }

type RulingProps = {
  dispute: Dispute
  isOpen: boolean
  money: DealFunds
  feeBps: number
  asked: string | null
}

/** What the dispute is about and the ruling: first the exact amounts, then the reasons, then the button. */
export function Ruling({ dispute, isOpen, money, feeBps, asked }: RulingProps) {
  const { t } = useTranslation()
  return (
    <Columns shape="even">
      <Claim dispute={dispute} />
      <Section title={isOpen ? t('staff.ruling.title') : t('staff.ruling.given')}>
        {isOpen ? (
          <Decide money={money} feeBps={feeBps} asked={asked} />
        ) : (
          <Given dispute={dispute} currency={money.frozen.currency} />
        )}
      </Section>
    </Columns>
  )
}

function Claim({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { reason, statement, byRole, openedAt } = dispute
  return (
    <Section
      title={t('staff.ruling.claim', { role: text(`deal.role.${byRole}`) })}
      note={<When value={openedAt} />}
    >
      <p className="font-semibold">{text(`dealpage.dispute.reasons.${reason}`)}</p>
      <p dir="auto" className="max-w-prose whitespace-pre-line">
        {statement}
      </p>
    </Section>
  )
}

function Given({ dispute, currency }: { dispute: Dispute; currency: string }) {
  const { t } = useTranslation()
  const { ruling, toCreator } = dispute
  return (
    <>
      {toCreator !== null && (
        <p className="font-semibold">
          {t('staff.ruling.to_creator')}: <Amount money={moneyOf(toCreator, currency)} />
        </p>
      )}
      <p dir="auto" className="max-w-prose whitespace-pre-line">
        {ruling}
      </p>
    </>
  )
}

function Decide({ money, feeBps, asked }: Pick<RulingProps, 'money' | 'feeBps' | 'asked'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { frozen } = money
  const toCreator = asked === null ? undefined : parseMajor(asked, frozen.currency)
  const isTooMuch = toCreator !== undefined && toCreator.amount > frozen.amount
  const wrong = asked !== null && !toCreator ? t('form.error.amount') : undefined
  return (
    <>
      <Form method="get" className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <MoneyField
          name="toCreator"
          label={t('staff.ruling.to_creator')}
          hint={t('staff.ruling.hint', { frozen: isolate(format.money(frozen)) })}
          currency={frozen.currency}
          defaultValue={asked ?? ''}
          error={isTooMuch ? t('refusal.dispute.more_than_frozen') : wrong}
        />
        <Button kind="secondary">{t('staff.ruling.show')}</Button>
      </Form>
      {toCreator && !isTooMuch && (
        <Confirm amounts={rulingAmounts({ ...money, feeBps }, toCreator)} key={toCreator.amount} />
      )}
    </>
  )
}

function Confirm({ amounts }: { amounts: RulingAmounts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { toCreator, fee, net, toBrand, frozen } = amounts
  const form = useZodForm(
    rulingForm,
    { toCreator: majorText(toCreator) },
    { labels: { reasons: t('staff.ruling.reasons') } },
  )
  return (
    <div className="pt-6">
      <LedgerTable
        caption={t('staff.ruling.amounts')}
        currency={frozen.currency}
        undated
        rows={[
          {
            key: 'creator',
            label: t('staff.ruling.gross'),
            amount: toCreator,
            note: `${t('staff.ruling.fee')} ${format.figure(fee)}, ${t('staff.ruling.net')} ${format.figure(net)}`,
          },
          { key: 'brand', label: t('staff.ruling.back'), amount: toBrand },
        ]}
        total={{ label: t('staff.ruling.frozen'), amount: frozen, tone: 'disputed' }}
      />
      <Form {...form.props} className="grid gap-4 pt-5">
        <FormHead form={form} />
        <input type="hidden" name="toCreator" value={majorText(toCreator)} />
        <TextArea
          {...form.field('reasons')}
          rows={6}
          label={t('staff.ruling.reasons')}
          hint={t('staff.ruling.reasons_hint')}
        />
        <div>
          <Button busy={form.isBusy}>
            {t('staff.ruling.submit', {
              toCreator: isolate(format.money(toCreator)),
              toBrand: isolate(format.money(toBrand)),
            })}
          </Button>
          <p className="pt-2 text-note text-soft">{t('staff.ruling.final')}</p>
        </div>
      </Form>
    </div>
  )
}
