import { DataTable } from '#app/components/data-table.tsx'
import { DealStatus } from '#app/components/deal-status.tsx'
import { Amount, Name, useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Section } from '#app/components/section.tsx'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { moneySums, type PersonFile } from './person-file.ts'

/** The deals of somebody's side, the newest first. */
export function Deals({ deals, left }: { deals: PersonFile['deals']; left: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('accountdesk.deals')} note={deals.length > 0 && format.number(deals.length + left)}>
      {deals.length === 0 && <p className="text-soft">{t('accountdesk.no_deals')}</p>}
      <ul>
        {deals.map(({ id, status, price, campaign, brandName, creatorName, enteredAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-rule py-2.5"
          >
            <div className="min-w-0">
              <Link to={`/staff/collaborations/${id}`} className="inline-block min-h-6">
                <Name>{campaign}</Name>
              </Link>
              <span className="block text-note text-soft">
                <Name>{brandName}</Name> · <Name>{creatorName}</Name> · <When value={enteredAt} />
              </span>
            </div>
            <span className="flex flex-wrap items-baseline gap-x-5">
              <DealStatus status={status} />
              <Amount money={price} />
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p className="pt-2 text-note text-soft">{t('accountdesk.more_deals', { count: left })}</p>}
    </Section>
  )
}

/** What the books say of all these deals, a line a currency. */
export function MoneyTable({ money }: { money: NonNullable<PersonFile['money']> }) {
  const { t } = useTranslation()
  return (
    <Section title={t('accountdesk.money')}>
      {money.length === 0 ? (
        <p className="text-soft">{t('accountdesk.no_money')}</p>
      ) : (
        <DataTable
          caption={t('accountdesk.money')}
          phone="stack"
          dense
          rows={money}
          rowKey={({ funded }) => funded.currency}
          columns={[
            {
              key: 'currency',
              head: t('accountdesk.currency'),
              names: true,
              render: ({ funded }) => funded.currency,
            },
            ...moneySums.map((name) => ({
              key: name,
              head: t(`accountdesk.sums.${name}`),
              figure: true as const,
              render: (row: (typeof money)[number]) => <Amount money={row[name]} bare />,
            })),
          ]}
        />
      )}
    </Section>
  )
}
