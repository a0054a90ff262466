import { type Licence, type LicenceKind, perPageKinds } from '../../domain/compliance/licence.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Column } from '../data-table.tsx'
import { Name, useFormat } from '../format.tsx'

/** The columns of a licence that its holder and staff both read. */
export function useLicenceColumns<Row extends Licence>(): Column<Row>[] {
  const { t } = useTranslation()
  const { longDay } = useFormat()
  return [
    {
      key: 'kind',
      head: t('compliance.licence.col.kind'),
      names: true,
      render: ({ kind, channel }) => (
        <>
          <span className="font-semibold">{t(`compliance.licence.kind.${kind}`)}</span>
          {channel && (
            <a href={channel.url} rel="noreferrer" className="block text-note">
              {t(`catalogue.platform.${channel.platform}`)} <bdi dir="ltr">{channel.handle}</bdi>
            </a>
          )}
          {isPerPage(kind) && !channel && (
            <span className="block text-note text-disputed">{t('licensing.page.unsaid')}</span>
          )}
        </>
      ),
    },
    {
      key: 'number',
      head: t('compliance.licence.col.number'),
      render: ({ number, picture }) => (
        <>
          <Name>{number}</Name>
          {picture && (
            <a href={picturePath(picture)} className="block text-note">
              {t('licensing.paper.open')} <span className="sr-only">{number}</span>
            </a>
          )}
        </>
      ),
    },
    {
      key: 'holder',
      head: t('compliance.licence.col.holder'),
      render: ({ holder }) => <Name>{holder}</Name>,
    },
    {
      key: 'until',
      head: t('compliance.licence.col.until'),
      render: ({ validUntil }) => (validUntil ? longDay(validUntil) : t('compliance.licence.no_end')),
    },
  ]
}

const isPerPage = (kind: LicenceKind) => perPageKinds.includes(kind)
