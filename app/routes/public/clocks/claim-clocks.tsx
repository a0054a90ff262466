import { useTranslation } from '#app/i18n/use-translation.ts'
import { ClockTable } from '#app/components/clock-table.tsx'
import { Section } from '#app/components/section.tsx'
import { claimClocks } from '#app/domain/publication/claims.ts'

/** The clocks of a claim about a post, from the table that the timer reads, and the rule for its share. */
export function ClaimClocks() {
  const { t } = useTranslation()
  const clocks = claimClocks.map(({ step, statuses, waitsFor, hours }) => ({
    step,
    lasting: statuses.map((status) => t(`postwatch.claim.status.${status}`)),
    who: t(`deal.role.${waitsFor}`),
    hours,
    silence: t(`postwatch.claim.silence.${step as 'pass-claim'}`),
  }))
  return (
    <Section title={t('postwatch.clocks.title')}>
      <ClockTable caption={t('postwatch.clocks.caption')} clocks={clocks} />
      <p className="max-w-prose pt-3">{t('postwatch.claim.rule')}</p>
    </Section>
  )
}
