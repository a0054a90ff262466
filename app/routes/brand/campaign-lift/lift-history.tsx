import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Name, useFormat, When } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import type { MarkedLift } from '#app/domain/outcome/lift-design.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { usePlaceName } from './place-name.ts'

/** Every mark that was ever made, the standing one first, and whether it could still be a test. */
export function LiftHistory({ history }: { history: readonly MarkedLift[] }) {
  const { t } = useTranslation()
  const { list, number } = useFormat()
  const placeName = usePlaceName()
  const what = ({ kind, places, weeks }: MarkedLift) =>
    kind === 'places'
      ? list(places.map(placeName))
      : t('lift.history.weeks', { list: list(weeks.map(number)) })
  const columns: Column<MarkedLift>[] = [
    { key: 'what', head: t('lift.history.what'), names: true, render: what },
    { key: 'who', head: t('lift.history.who'), render: ({ author }) => <Name>{author}</Name> },
    { key: 'when', head: t('lift.history.when'), render: ({ markedAt }) => <When value={markedAt} /> },
    {
      key: 'remark',
      head: t('lift.history.remark'),
      render: (marked) => (
        <>
          {marked === history[0] && <span className="block font-semibold">{t('lift.history.stands')}</span>}
          {t(`lift.history.${marked.isAfterResult ? 'after_result' : marked.isLate ? 'late' : 'in_time'}`)}
        </>
      ),
    },
  ]
  return (
    <Section title={t('lift.history.title')}>
      <DataTable
        caption={t('lift.history.title')}
        rows={history}
        columns={columns}
        rowKey={({ id }) => String(id)}
        phone="stack"
      />
    </Section>
  )
}
