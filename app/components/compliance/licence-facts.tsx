import type { Licence } from '../../domain/compliance/licence.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Column } from '../data-table.tsx'
import { Name, useFormat } from '../format.tsx'

/** The columns of a licence that its holder and staff both read. */
export function useLicenceColumns<Row extends Licence>(): Column<Row>[] {
  const { t } = useTranslation()
  const { day } = useFormat()
  return [
    {
      key: 'kind',
      head: t('compliance.licence.col.kind'),
      names: true,
      render: ({ kind }) => <span className="font-semibold">{t(`compliance.licence.kind.${kind}`)}</span>,
    },
    {
      key: 'number',
      head: t('compliance.licence.col.number'),
      render: ({ number }) => <Name>{number}</Name>,
    },
    {
      key: 'holder',
      head: t('compliance.licence.col.holder'),
      render: ({ holder }) => <Name>{holder}</Name>,
    },
    {
      key: 'until',
      head: t('compliance.licence.col.until'),
      render: ({ validUntil }) => (validUntil ? day(validUntil) : t('compliance.licence.no_end')),
    },
  ]
}
