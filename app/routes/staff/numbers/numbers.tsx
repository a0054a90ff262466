import { ChoiceLink } from '#app/components/choice-link.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { type Fact, DefinitionList } from '#app/components/definition-list.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { Amount, useFormat } from '#app/components/format.tsx'
import { Status } from '#app/components/marks.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'
import {
  type Appeals,
  perThousand,
  type Rates,
  type Span,
  spans,
  type Waiting,
} from '#app/domain/staff/numbers.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type NumbersProps = {
  days: Span
  answers: Waiting
  rulings: Waiting
  appeals: Appeals
  rates: Rates
  frozen: Money[]
  books: { isClean: boolean; checkedAt: Date } | null
  isHalted: boolean
}

/** How disputes are handled, in numbers whose meaning stands beside them. */
export function Numbers({ days, rates, frozen, books, isHalted, ...figures }: NumbersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle subtitle={t('desknumbers.lead')}>{t('desknumbers.title')}</PageTitle>
      <nav aria-label={t('desknumbers.span')} className="flex flex-wrap gap-x-5 gap-y-1.5">
        {spans.map((span) => (
          <ChoiceLink key={span} to={`/staff/numbers?days=${span}`} isChosen={span === days}>
            {t('desknumbers.days', { count: span })}
          </ChoiceLink>
        ))}
      </nav>
      <Section title={t('desknumbers.handling')}>
        <DefinitionList facts={useHandling(figures)} />
      </Section>
      <Section
        title={t('desknumbers.rates')}
        note={t('desknumbers.of_deals', { count: rates.deals, shown: format.number(rates.deals) })}
      >
        <RateTable rates={rates} />
        <p className="pt-2 text-note text-soft">{t('desknumbers.means.rates')}</p>
      </Section>
      <Section title={t('desknumbers.money')}>
        <DefinitionList
          facts={[
            {
              term: <Meant name={t('desknumbers.frozen')} meaning={t('desknumbers.means.frozen')} />,
              detail:
                frozen.length === 0
                  ? t('desknumbers.nothing')
                  : frozen.map((money) => (
                      <span key={money.currency} className="block">
                        <Amount money={money} tone="disputed" />
                      </span>
                    )),
            },
            {
              term: <Meant name={t('staff.desk.books')} meaning={t('desknumbers.means.books')} />,
              detail: (
                <>
                  <Status shape={books?.isClean ? 'released' : 'disputed'}>
                    {t(`staff.desk.books_${books ? (books.isClean ? 'clean' : 'unclean') : 'never'}`)}
                  </Status>
                  {books && <span className="block text-note">{format.dateTime(books.checkedAt)}</span>}
                  {isHalted && <span className="block">{t('operations.halt.title')}</span>}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}

function useHandling({
  answers,
  rulings,
  appeals,
}: Pick<NumbersProps, 'answers' | 'rulings' | 'appeals'>): Fact[] {
  const { t } = useTranslation()
  const format = useFormat()
  const hours = (value: number | null) =>
    value === null
      ? t('desknumbers.nothing')
      : t('desknumbers.hours', { shown: format.number(Math.round(value * 10) / 10) })
  const waiting = ({ count, median, slow }: Waiting) => (
    <>
      {hours(median)}
      {count > 0 && (
        <span className="block text-note text-soft">
          {t('desknumbers.slow', { hours: hours(slow), shown: format.number(count) })}
        </span>
      )}
    </>
  )
  return [
    {
      term: <Meant name={t('desknumbers.answers')} meaning={t('desknumbers.means.answers')} />,
      detail: waiting(answers),
    },
    {
      term: <Meant name={t('desknumbers.rulings')} meaning={t('desknumbers.means.rulings')} />,
      detail: waiting(rulings),
    },
    {
      term: <Meant name={t('desknumbers.appeals')} meaning={t('desknumbers.means.appeals')} />,
      detail:
        appeals.decided === 0
          ? t('desknumbers.nothing')
          : t('desknumbers.of', {
              part: format.number(appeals.overturned),
              whole: format.number(appeals.decided),
              share: format.percent(appeals.overturned / appeals.decided),
            }),
    },
  ]
}

function RateTable({ rates: { deals, reasons } }: { rates: Rates }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const format = useFormat()
  const total = reasons.reduce((sum, { count }) => sum + count, 0)
  const rate = (count: number) => {
    const value = perThousand(count, deals)
    return value === null ? '–' : format.number(value)
  }
  if (reasons.length === 0) return <p className="text-soft">{t('desknumbers.no_disputes')}</p>
  return (
    <DataTable
      caption={t('desknumbers.rates')}
      phone="stack"
      dense
      rows={reasons}
      rowKey={({ reason }) => reason}
      total={{ reason: t('desknumbers.all'), count: format.number(total), rate: rate(total) }}
      columns={[
        {
          key: 'reason',
          head: t('desknumbers.reason'),
          names: true,
          render: ({ reason }) => text(`dealpage.dispute.reasons.${reason}`),
        },
        {
          key: 'count',
          head: t('desknumbers.count'),
          figure: true,
          render: ({ count }) => format.number(count),
        },
        { key: 'rate', head: t('desknumbers.rate'), figure: true, render: ({ count }) => rate(count) },
      ]}
    />
  )
}

/** The name of a number with what it means under it. */
function Meant({ name, meaning }: { name: string; meaning: string }) {
  return (
    <>
      <span className="block text-ink">{name}</span>
      <span className="block text-note">{meaning}</span>
    </>
  )
}
