import type { DocumentKind } from '#app/domain/invoice/document.ts'
import type { Money } from '#app/domain/money.ts'
import { localeNames, locales } from '#app/i18n/locale.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { DataTable } from '../data-table.tsx'
import { Amount, Day, Name, useFormat } from '../format.tsx'
import { Link } from '../link.tsx'

/** A document as a list shows it. `otherName` is the other side of its first deal; `deals` counts all of them. */
export type ListedDocument = {
  id: string
  kind: DocumentKind
  number: string
  issuedOn: string
  gross: Money
  corrects: string | null
  campaignName: string
  otherName: string
  deals: number
}

/** A reader's documents, each with its file in the three languages. `base` is where their files are. */
export function DocumentList({ documents, base }: { documents: ListedDocument[]; base: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('invoice.list.caption')}
      phone="stack"
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          head: t('invoice.number'),
          names: true,
          render: (document) => <NumberAndKind document={document} />,
        },
        {
          key: 'date',
          head: t('invoice.date'),
          render: ({ issuedOn }) => <Day value={issuedOn} long />,
        },
        { key: 'deal', head: t('invoice.list.deal'), render: (document) => <Deal document={document} /> },
        {
          key: 'sum',
          head: t('invoice.list.sum'),
          figure: true,
          render: ({ gross }) => <Amount money={gross} />,
        },
        {
          key: 'file',
          head: t('invoice.list.file'),
          render: ({ number }) => <Files number={number} base={base} />,
        },
      ]}
    />
  )
}

function NumberAndKind({ document: { kind, number, corrects } }: { document: ListedDocument }) {
  const { t } = useTranslation()
  return (
    <>
      {t(`invoice.kind.${kind}`)}
      <span className="block text-note text-soft">
        <bdi className="whitespace-nowrap">{number}</bdi>
      </span>
      {corrects && (
        <span className="block text-note text-soft">
          {t('invoice.corrects')} <bdi className="whitespace-nowrap">{corrects}</bdi>
        </span>
      )}
    </>
  )
}

function Deal({ document: { campaignName, otherName, deals } }: { document: ListedDocument }) {
  const { number } = useFormat()
  return (
    <div>
      <Name>{otherName}</Name>
      {deals > 1 && <bdi className="text-soft"> +{number(deals - 1)}</bdi>}
      <span className="block text-note text-soft">
        <Name>{campaignName}</Name>
      </span>
    </div>
  )
}

/** The reader's own language first. */
function Files({ number, base }: { number: string; base: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const ordered = [locale, ...locales.filter((code) => code !== locale)]
  return (
    <span className="flex flex-wrap gap-x-3">
      {ordered.map((code) => (
        <Link
          key={code}
          to={`${base}/${number}/document.pdf?language=${code}`}
          reload
          lang={code}
          aria-label={t('invoice.list.file_label', { number, language: localeNames[code] })}
          className="inline-block min-h-6"
        >
          {localeNames[code]}
        </Link>
      ))}
    </span>
  )
}
