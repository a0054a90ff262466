import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import type { Status } from '../../domain/collaboration/steps.ts'
import type { Money } from '../../domain/money.ts'
import type { Use } from '../../domain/rights/standing.ts'
import { DealStatus } from '../deal-status.tsx'
import { Amount, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'

type Scope = { id: string; use: Use; territory: string; until: string }

export type RightsHistoryProps = {
  reader: Side
  history: {
    extensions: (Scope & { status: Status; price: Money })[]
    allowances: (Scope & { by: string; grantedAt: Date })[]
  }
  downloads?: { id: number; by: string; untilOn: string; downloadedAt: Date }[]
}

/** How the rights to a deal's content were extended, by payment or by the creator's word, and who took the file. */
export function RightsHistory({ reader, history, downloads = [] }: RightsHistoryProps) {
  const { t } = useTranslation()
  const { longDay, dateTime } = useFormat()
  const { extensions, allowances } = history
  const lineOf = ({ use, territory, until }: Scope) =>
    t('library.piece.extension', {
      use: t(`brief.rights_use.${use}`),
      where: territory ? isolate(territory) : t('library.anywhere'),
      until: longDay(until),
    })
  return (
    <>
      <Section title={t('library.piece.history')}>
        {extensions.length + allowances.length === 0 && (
          <p className="text-soft">{t('library.piece.no_history')}</p>
        )}
        <ul>
          {extensions.map((line) => (
            <li key={line.id} className="border-b border-rule py-2.5">
              <Link to={`/${reader}/collaborations/${line.id}`} className="inline-block min-h-6">
                {lineOf(line)}
              </Link>
              <span className="flex flex-wrap justify-between gap-x-4 text-note">
                <DealStatus status={line.status} />
                <Amount money={line.price} />
              </span>
            </li>
          ))}
          {allowances.map((line) => (
            <li key={line.id} className="border-b border-rule py-2.5">
              {lineOf(line)}
              <span className="flex flex-wrap justify-between gap-x-4 text-note text-soft">
                <span>{t('library.piece.free', { name: isolate(line.by) })}</span>
                <span>{longDay(line.grantedAt)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {downloads.length > 0 && (
        <Section title={t('library.piece.downloads')}>
          <ul>
            {downloads.map(({ id, by, untilOn, downloadedAt }) => (
              <li key={id} className="border-b border-rule py-2 text-note">
                {t('library.piece.downloaded', {
                  name: isolate(by),
                  date: dateTime(downloadedAt),
                  until: longDay(untilOn),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
