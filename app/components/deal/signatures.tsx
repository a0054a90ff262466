import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Agreement } from '../../domain/collaboration/deal-view.ts'
import { DefinitionList } from '../definition-list.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'

/** The person on each side, when each of them agreed, and the seal by which the two copies are compared. */
export function Signatures({ agreement, zone }: { agreement: Agreement; zone: string }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { seal } = agreement
  const person = (name: string, role: Agreement['role'], at: Date) =>
    t('offering.agreement.person', { name: isolate(name), role: t(`deal.role.${role}`), date: dateTime(at) })
  return (
    <Section title={t('offering.agreement.signed')} note={t('dealpage.clocks.zone', { zone })}>
      <DefinitionList
        facts={[
          {
            key: 'offered',
            term: t('offering.agreement.offered'),
            detail: person(agreement.offeredBy, agreement.offeredRole, agreement.offeredAt),
          },
          {
            key: 'accepted',
            term: t('offering.agreement.accepted'),
            detail: person(agreement.acceptedBy, agreement.role, agreement.acceptedAt),
          },
          ...(seal
            ? [
                {
                  key: 'seal',
                  term: t('offering.agreement.seal'),
                  detail: (
                    <>
                      <code dir="ltr" className="block text-note break-all">
                        {seal.hash}
                      </code>
                      <p className="text-note text-soft">
                        {t('offering.agreement.seal_note')}{' '}
                        {t(seal.isWhole ? 'offering.agreement.seal_whole' : 'offering.agreement.seal_broken')}
                      </p>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="pt-3 text-note text-soft">{t('offering.agreement.signed_note', { zone })}</p>
    </Section>
  )
}
