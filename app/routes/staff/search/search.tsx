import { Form } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { SearchField } from '#app/components/fields.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { SearchKind } from '#app/domain/staff/search.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Found = { key: string; title: string; note: string; to: string | null }
type SearchProps = {
  /** What the reader's powers let them look through. */
  kinds: readonly SearchKind[]
  text: string
  groups: { kind: SearchKind; found: Found[] }[]
}

/** One line that looks for anything. */
export function Search({ kinds, text, groups }: SearchProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const list = new Intl.ListFormat(locale, { type: 'unit' })
  const names = list.format(kinds.map((kind) => t(`accountdesk.search.kind.${kind}`)))
  return (
    <>
      <PageTitle>{t('accountdesk.search.title')}</PageTitle>
      <Form method="get" role="search" className="max-w-2xl pb-2">
        <SearchField
          name="q"
          defaultValue={text}
          label={t('accountdesk.search.label')}
          hint={
            kinds.length > 0 ? t('accountdesk.search.hint', { names }) : t('accountdesk.search.nothing_open')
          }
        />
      </Form>
      {text !== '' && groups.length === 0 && <EmptyState>{t('accountdesk.search.none')}</EmptyState>}
      {groups.map(({ kind, found }) => (
        <Section key={kind} title={t(`accountdesk.search.kind.${kind}`)}>
          <ul>
            {found.map(({ key, title, note, to }) => (
              <li key={key} className="border-b border-rule py-2.5">
                {to ? (
                  <Link to={to} className="inline-block min-h-6 wrap-anywhere">
                    <bdi>{title}</bdi>
                  </Link>
                ) : (
                  <bdi className="wrap-anywhere">{title}</bdi>
                )}
                <bdi className="block text-note text-soft wrap-anywhere">{note}</bdi>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
