import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { leastForShare, type Share, sureness } from '../../domain/reliability/reliability.ts'
import { DefinitionList } from '../definition-list.tsx'
import { useSentenceFormat } from '../deal/sentence-format.ts'
import { Section } from '../section.tsx'

/** How reliable a party was in the last twelve months, with a link to how that was computed. */
export function Reliability({ shares, children }: { shares: readonly Share[]; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Section id="reliability" title={t('reliability.title')} note={t('reliability.window')}>
      <ShareList shares={shares} />
      {children && <p className="pt-3">{children}</p>}
    </Section>
  )
}

/** Counts first; a share with its interval where there are enough of them. */
export function ShareList({ shares }: { shares: readonly Share[] }) {
  const { t } = useTranslation()
  const { number, percent } = useSentenceFormat()
  return (
    <DefinitionList
      facts={shares.map(({ measure, kept, missed, excused, share }) => ({
        key: measure,
        term: t(`reliability.measure.${measure}`),
        detail: (
          <>
            {kept + missed === 0 ? (
              t('reliability.nothing')
            ) : (
              <span className="font-semibold">
                {t('reliability.of', { kept: number(kept), all: number(kept + missed) })}
              </span>
            )}
            {share && (
              <span className="block text-note text-soft">
                {t('reliability.interval', {
                  low: percent(share.low),
                  high: percent(share.high),
                  sure: percent(sureness),
                })}
              </span>
            )}
            {!share && kept + missed > 0 && (
              <span className="block text-note text-soft">
                {t('reliability.too_few', { count: leastForShare })}
              </span>
            )}
            {excused > 0 && (
              <span className="block text-note text-soft">
                {t('reliability.excused', { count: excused, replace: { count: number(excused) } })}
              </span>
            )}
          </>
        ),
      }))}
    />
  )
}

/** The counts in one line, for lists; nothing where nothing was counted yet. */
export function ShareLine({ shares }: { shares: readonly Share[] }) {
  const { t } = useTranslation()
  const { number } = useSentenceFormat()
  const said = shares.flatMap(({ measure, kept, missed }) =>
    kept + missed === 0
      ? []
      : [
          `${t(`reliability.measure.${measure}`)}: ${t('reliability.of', { kept: number(kept), all: number(kept + missed) })}`,
        ],
  )
  return said.length === 0 ? null : <p className="pt-0.5 text-note">{said.join(' · ')}</p>
}
