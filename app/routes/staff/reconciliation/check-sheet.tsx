import { useTranslation } from '#app/i18n/use-translation.ts'
import { accountHref } from '#app/components/books/names.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import { Section } from '#app/components/section.tsx'
import type { Difference, Tallies } from '#app/domain/escrow/book-check.ts'
import { type Currency, isCurrency, money } from '#app/domain/money.ts'

type CheckSheetProps = {
  check: { checkedAt: Date; differences: Difference[]; tallies: Tallies | null; since: Date[] }
}

/** One comparison: what both sides said, and every difference with what it means and where to look. */
export function CheckSheet({ check: { checkedAt, differences, tallies, since } }: CheckSheetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = differences.length
  return (
    <>
      <Section title={t('reconciliation.one_title', { when: format.dateTime(checkedAt) })}>
        <p className="pb-4">
          <Status shape={count === 0 ? 'released' : 'disputed'}>
            {count === 0 ? t('reconciliation.clean') : t('reconciliation.unclean', { count })}
          </Status>
        </p>
        {tallies ? (
          <Balances tallies={tallies} />
        ) : (
          <p className="text-soft">{t('reconciliation.no_tallies')}</p>
        )}
      </Section>
      {count > 0 && (
        <Section title={t('reconciliation.differences')} note={format.number(count)} id="differences">
          <ol>
            {differences.map((difference, at) => (
              <DifferenceLine
                key={`${difference.what} ${difference.where} ${difference.currency}`}
                difference={difference}
                since={since[at] ?? checkedAt}
              />
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function Balances({ tallies: { balances, entries } }: { tallies: Tallies }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <DataTable
        caption={t('reconciliation.balances')}
        showCaption
        dense
        rows={balances}
        rowKey={({ currency }) => currency}
        columns={[
          {
            key: 'currency',
            head: t('reconciliation.col.currency'),
            names: true,
            render: ({ currency }) => (
              <Link to={accountHref('stripe_balance', currency as Currency)} className="inline-block min-h-6">
                {currency}
              </Link>
            ),
          },
          {
            key: 'ours',
            head: t('reconciliation.col.ours'),
            figure: true,
            render: ({ ours, currency }) => <Figure amount={ours} currency={currency} />,
          },
          {
            key: 'theirs',
            head: t('reconciliation.col.theirs'),
            figure: true,
            render: ({ theirs, currency }) => <Figure amount={theirs} currency={currency} />,
          },
          {
            key: 'gap',
            head: t('reconciliation.col.gap'),
            figure: true,
            render: ({ ours, theirs, currency }) => <Figure amount={ours - theirs} currency={currency} />,
          },
        ]}
      />
      <p className="pt-3 text-note">
        <span className="text-soft">{t('reconciliation.entries')}: </span>
        {t('reconciliation.entries_text', {
          ours: format.number(entries.ours),
          theirs: format.number(entries.theirs),
        })}
      </p>
    </>
  )
}

function DifferenceLine({ difference, since }: { difference: Difference; since: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { what, where, ours, theirs, currency } = difference
  const isOfAccount = what !== 'entries' && what !== 'unbalanced' && isCurrency(currency)
  return (
    <li className="border-b border-rule py-3">
      <p className="text-lead font-semibold">{t(`reconciliation.what.${what}`)}</p>
      <p className="text-note text-soft">
        {t('reconciliation.first_seen', { when: format.dateTime(since) })} ·{' '}
        <bdi dir="ltr" className="break-all">
          {where}
        </bdi>
      </p>
      <p className="flex flex-wrap gap-x-8 py-1">
        <span>
          {t('reconciliation.ours')} <Figure amount={ours} currency={currency} />
        </span>
        <span>
          {t('reconciliation.theirs')} <Figure amount={theirs} currency={currency} />
        </span>
      </p>
      <p className="max-w-prose text-note">{t(`reconciliation.explain.${what}`)}</p>
      {isOfAccount && (
        <Link to={accountHref(where, currency)} className="inline-block min-h-6 text-note">
          {t('reconciliation.to_account')}
        </Link>
      )}
    </li>
  )
}

/** An amount, or a count where there is no currency that Athar deals in. */
function Figure({ amount, currency }: { amount: number; currency: string }) {
  const format = useFormat()
  if (isCurrency(currency)) return <Amount money={money(amount, currency)} />
  return <>{[format.number(amount), currency].filter(Boolean).join(' ')}</>
}
