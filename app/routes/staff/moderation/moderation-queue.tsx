import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Figure, Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Tag } from '#app/components/marks.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { FoundWhy } from '#app/components/moderation/found-why.tsx'
import type { Breach, Find, SubjectKind } from '#app/domain/moderation/case.ts'

type Row = {
  kind: 'report' | 'appeal'
  caseId: string
  subject: SubjectKind
  excerpt: string
  owner: string
  reports: number
  reason: Breach | Find
  deadline: Date
  link: string
}

/** What waits for moderation, by deadline. */
export function ModerationQueue({ rows, isDone }: { rows: Row[]; isDone: boolean }) {
  const { t } = useTranslation()
  const columns: Column<Row>[] = [
    {
      key: 'what',
      head: t('moderation.staff.what'),
      names: true,
      render: ({ link, subject, excerpt, kind }) => (
        <>
          <Link to={link}>{t(`moderation.kind.${subject}`)}</Link>{' '}
          {kind === 'appeal' && <Tag>{t('moderation.staff.appeal_tag')}</Tag>}
          <span className="block max-w-prose text-soft wrap-anywhere">
            <Name>{excerpt}</Name>
          </span>
        </>
      ),
    },
    {
      key: 'why',
      head: t('moderation.staff.why'),
      render: ({ reason }) => <FoundWhy reason={reason} />,
    },
    { key: 'of', head: t('moderation.staff.of'), render: ({ owner }) => <Name>{owner}</Name> },
    {
      key: 'reports',
      head: t('moderation.staff.reports'),
      figure: true,
      render: ({ reports }) => <Figure value={reports} />,
    },
    { key: 'due', head: t('moderation.staff.due'), render: ({ deadline }) => <When value={deadline} /> },
  ]
  return (
    <>
      <PageTitle
        subtitle={t('moderation.staff.lead')}
        aside={
          <div className="flex flex-wrap gap-x-5">
            <Link to="/staff/moderation/words">{t('moderation.staff.words')}</Link>
            <Link to="/staff/moderation/images">{t('moderation.staff.images')}</Link>
          </div>
        }
      >
        {t('moderation.staff.title')}
      </PageTitle>
      {isDone && <Notice kind="success" title={t('moderation.staff.done')} />}
      {rows.length === 0 ? (
        <p className="pt-4 text-soft">{t('moderation.staff.none')}</p>
      ) : (
        <DataTable
          caption={t('moderation.staff.title')}
          phone="stack"
          rows={rows}
          rowKey={({ caseId }) => caseId}
          columns={columns}
        />
      )}
    </>
  )
}
