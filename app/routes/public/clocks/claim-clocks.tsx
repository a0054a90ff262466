import { useTranslation } from '#app/i18n/use-translation.ts'
import { asPhrases } from '#app/components/as-phrases.ts'
import { DataTable } from '#app/components/data-table.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { claimClocks } from '#app/domain/publication/claims.ts'

/** The clocks of a claim about a post, from the table that the timer reads, and the rule for its share. */
export function ClaimClocks() {
  const { t } = useTranslation()
  const { either, number, locale } = useFormat()
  return (
    <Section title={t('postwatch.clocks.title')}>
      <DataTable
        caption={t('postwatch.clocks.caption')}
        phone="stack"
        rows={claimClocks}
        rowKey={({ step }) => step}
        columns={[
          {
            key: 'while',
            head: t('publicpage.clocks.while'),
            names: true,
            render: ({ statuses }) => (
              <span className="font-semibold">
                {either(
                  asPhrases(
                    statuses.map((status) => t(`postwatch.claim.status.${status}`)),
                    locale,
                  ),
                )}
              </span>
            ),
          },
          {
            key: 'who',
            head: t('publicpage.clocks.who'),
            render: ({ waitsFor }) => t(`deal.role.${waitsFor}`),
          },
          {
            key: 'long',
            head: t('publicpage.clocks.long'),
            render: ({ hours }) => t('publicpage.clocks.hours', { hours: number(hours) }),
          },
          {
            key: 'silence',
            head: t('publicpage.clocks.silence'),
            render: ({ step }) => t(`postwatch.claim.silence.${step as 'pass-claim'}`),
          },
        ]}
      />
      <p className="max-w-prose pt-3">{t('postwatch.claim.rule')}</p>
    </Section>
  )
}
