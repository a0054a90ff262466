import { useTranslation } from '#app/i18n/use-translation.ts'
import { asPhrases } from '#app/components/as-phrases.ts'
import { useStandingName } from '#app/components/deal/clock-length.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { longestMoreTimeDays, mostMoreTime } from '#app/domain/collaboration/more-time.ts'
import { publishedClocks } from '#app/domain/collaboration/published-clocks.ts'
import { type Clock, shortestHours } from '#app/domain/collaboration/clock-table.ts'
import { daysFromArrival } from '#app/domain/collaboration/delivery.ts'
import { longestHoldDays, payoutWithinHours } from '#app/domain/escrow/fees.ts'
import { ClaimClocks } from './claim-clocks.tsx'

/** The clocks, read from the table that the timers read: what stands here is what happens. */
export function Clocks() {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { either, number, locale } = useFormat()
  const lengthOf = useLength()
  const nameOf = useStandingName()
  return (
    <>
      <PageTitle subtitle={t('publicpage.clocks.lead')}>{t('publicpage.clocks.title')}</PageTitle>
      <DataTable
        caption={t('publicpage.clocks.caption')}
        phone="stack"
        rows={publishedClocks}
        rowKey={({ step, waitsFor }) => `${step} ${waitsFor}`}
        columns={[
          {
            key: 'while',
            head: t('publicpage.clocks.while'),
            names: true,
            render: ({ standings }) => (
              <span className="font-semibold">{either(asPhrases(standings.map(nameOf), locale))}</span>
            ),
          },
          {
            key: 'who',
            head: t('publicpage.clocks.who'),
            render: ({ waitsFor }) => t(`deal.role.${waitsFor}`),
          },
          { key: 'long', head: t('publicpage.clocks.long'), render: ({ clock }) => lengthOf(clock) },
          {
            key: 'silence',
            head: t('publicpage.clocks.silence'),
            render: ({ step }) => text(`deal.silence.${step}`),
          },
        ]}
      />
      <ClaimClocks />
      <Section title={t('deadlines.rules.title')}>
        <div className="grid max-w-prose gap-2">
          <p>{t('publicpage.clocks.zone')}</p>
          <p>
            {t('licensing.clocks.rule')} <Link to="/rules">{t('licensing.clocks.which')}</Link>
          </p>
          <p>{t('deadlines.brief.public', { least: number(shortestHours) })}</p>
          <p>
            {t('shipment.rule_published', {
              least: number(daysFromArrival.least),
              most: number(daysFromArrival.most),
            })}
          </p>
          <p>
            {t('deadlines.rules.more_time', {
              most: number(mostMoreTime),
              days: number(longestMoreTimeDays),
            })}
          </p>
        </div>
      </Section>
      <Section title={t('publicpage.clocks.after')}>
        <div className="grid max-w-prose gap-2">
          <p>{t('publicpage.clocks.payout', { hours: number(payoutWithinHours) })}</p>
          <p>{t('publicpage.clocks.hold', { days: number(longestHoldDays) })}</p>
        </div>
      </Section>
    </>
  )
}

function useLength() {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (clock: Clock) => {
    if ('hours' in clock)
      return clock.hours > 72
        ? t('shipment.days', { count: clock.hours / 24 })
        : t('publicpage.clocks.hours', { hours: number(clock.hours) })
    if ('businessHours' in clock)
      return clock.businessHours > 72
        ? t('shipment.working_days', { count: clock.businessHours / 24 })
        : t('publicpage.clocks.business', { hours: number(clock.businessHours) })
    return t(`publicpage.clocks.${clock.day}`, { grace: number(clock.grace) })
  }
}
