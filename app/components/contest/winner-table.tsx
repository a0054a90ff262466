import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Standing } from '../../domain/contest/draw.ts'
import { DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figure, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'

/** A drawn place with whose it is, as this reader may know it. */
export type Place = Standing & { account: string; ticket: string }

/** Winners and substitutes in the order of the draw, with who was replaced and why. */
export function WinnerTable({ places, isMasked }: { places: readonly Place[]; isMasked: boolean }) {
  const { t } = useTranslation()
  return (
    <Section id="winners" title={t('contest.winners.title')}>
      {places.length === 0 ? (
        <EmptyState>{t('contest.winners.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('contest.winners.title')}
          rows={places}
          rowKey={({ rank }) => String(rank)}
          phone="stack"
          columns={[
            {
              key: 'account',
              head: t('contest.winners.account'),
              names: true,
              render: ({ account, rank, is }) => (
                <>
                  <Figure value={rank} />
                  {'. '}
                  <Name className={is === 'winner' ? 'font-semibold' : undefined}>@{account}</Name>
                </>
              ),
            },
            { key: 'is', head: t('contest.winners.is'), render: (place) => <Is {...place} /> },
            {
              key: 'line',
              head: t('contest.winners.line'),
              render: ({ position, ticket }) => (
                <>
                  <Figure value={position + 1} />{' '}
                  <code dir="ltr" className="text-note text-soft">
                    {ticket.slice(0, 16)}…
                  </code>
                </>
              ),
            },
          ]}
        />
      )}
      {isMasked && places.length > 0 && (
        <p className="max-w-prose pt-3 text-note text-soft">{t('contest.winners.masked')}</p>
      )}
    </Section>
  )
}

function Is({ is, replacement }: Place) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  if (!replacement || is !== 'replaced')
    return <>{t(`contest.winners.${is === 'winner' ? 'winner' : 'substitute'}`)}</>
  const { cause, reason, madeAt } = replacement
  return (
    <span className="block max-w-prose">
      {t('contest.winners.replaced', { at: isolate(dateTime(madeAt)) })}
      <span className="block text-note text-soft">
        {t(`contest.cause.${cause}`)}: <Name>{reason}</Name>
      </span>
    </span>
  )
}
