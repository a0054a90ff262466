import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealPart, DealView } from '../../domain/collaboration/deal-view.ts'
import { isUnderWay } from '../../domain/collaboration/steps.ts'
import { longestHoldDays } from '../../domain/escrow/fees.ts'
import { Button } from '../buttons.tsx'
import { CheckboxGroup } from '../choice-fields.tsx'
import { DataTable } from '../data-table.tsx'
import { RefusalNotice } from '../form.tsx'
import { Amount, Day, Name } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { useSentenceFormat } from './sentence-format.ts'
import { StepDetails } from './step-form.tsx'

/** A price in parts: what is held, what was released, and what either side can do about each. */
export function Parts({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  if (deal.parts.length < 2) return null
  const canAct = isUnderWay(deal.status)
  return (
    <Section title={t('parts.title')} id="parts">
      <DataTable
        caption={t('parts.title')}
        phone="stack"
        rows={deal.parts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'part', head: t('parts.col.part'), names: true, render: (part) => <PartName part={part} /> },
          {
            key: 'due',
            head: t('parts.col.due'),
            render: ({ dueOn, isWithPost, kind }) =>
              dueOn && (!isWithPost || kind === 'commission') ? <Day value={dueOn} /> : t('parts.with_post'),
          },
          { key: 'status', head: t('parts.col.status'), render: (part) => <PartState part={part} /> },
          {
            key: 'amount',
            head: t('parts.col.amount'),
            figure: true,
            render: ({ amount }) => <Amount money={amount} bare />,
          },
        ]}
      />
      {canAct && deal.parts.map((part) => <PartAction key={part.id} deal={deal} part={part} />)}
    </Section>
  )
}

/** What a part is called: its own name, or what it is. */
export function PartName({
  part: { title, kind, isExtra },
}: {
  part: Pick<DealPart, 'title' | 'kind'> & { isExtra?: boolean }
}) {
  const { t } = useTranslation()
  if (title) return <Name>{title}</Name>
  if (isExtra) return t('revision.part')
  return t(kind === 'commission' ? 'parts.commission' : 'parts.whole')
}

function PartState({ part: { status, dueAt } }: { part: DealPart }) {
  const { t } = useTranslation()
  const { dateTime } = useSentenceFormat()
  return (
    <>
      {t(`parts.status.${status}`)}
      {dueAt && (
        <span className="block text-note text-soft">{t('parts.released_by', { date: dateTime(dueAt) })}</span>
      )}
    </>
  )
}

/** The creator says that a part is done; the brand releases it. */
function PartAction({ deal, part }: { deal: DealView; part: DealPart }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const step = deal.reader === 'creator' ? 'deliver-part' : 'release-part'
  const isOpen = part.status === 'funded' || (step === 'release-part' && part.status === 'delivered')
  const answer = useAnswerTo(step)
  if (!isOpen || part.isWithPost) return null
  const amount = money(part.amount)
  const words =
    step === 'deliver-part'
      ? { button: t('parts.deliver'), sure: t('parts.deliver_sure', { amount }) }
      : {
          button: t('parts.release', { amount }),
          sure: t('parts.release_sure', { amount, name: isolate(deal.creatorName) }),
        }
  return (
    <div className="pt-3">
      <StepDetails
        step={step}
        title={
          <span>
            <PartName part={part} /> · {words.button}
          </span>
        }
      >
        <Form method="post" className="grid gap-3">
          <RefusalNotice refusal={answer?.refusal} />
          <p>{words.sure}</p>
          <input type="hidden" name="part" value={part.id} />
          <div>
            <Button name="step" value={step}>
              {words.button}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}

/** The parts that wait for money, with a box for each that can be paid now; the first is chosen. */
export function PayParts({ deal, now }: { deal: DealView; now: Date }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const planned = deal.parts.filter(({ status }) => status === 'planned')
  const payable = planned.filter(({ payableFrom }) => payableFrom <= now)
  const early = planned.filter(({ payableFrom }) => payableFrom > now)
  return (
    <Form method="post" action={`/brand/collaborations/${deal.id}/fund`} reloadDocument>
      {payable.length > 0 && (
        <CheckboxGroup
          name="part"
          label={t('parts.choose')}
          defaultValue={[payable[0]!.id]}
          options={payable.map((part) => ({
            value: part.id,
            label: (
              <>
                <PartName part={part} /> · <Amount money={part.amount} />
              </>
            ),
          }))}
        />
      )}
      {early.map((part) => (
        <p key={part.id} className="py-1 text-note text-soft">
          <PartName part={part} />{' '}
          {t('parts.payable_from', { date: day(part.payableFrom), days: longestHoldDays })}
        </p>
      ))}
      {payable.length > 0 && (
        <div className="pt-3">
          <Button>{t('parts.pay')}</Button>
        </div>
      )}
    </Form>
  )
}
