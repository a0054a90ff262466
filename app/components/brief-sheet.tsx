import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Brief, kindOf } from '../domain/campaign/brief.ts'
import { commissionTerms } from '../domain/commission/terms.ts'
import { useFeeBps } from './fee.ts'
import { CommissionTermsList } from './commission-terms.tsx'
import { DataTable } from './data-table.tsx'
import { DefinitionList } from './definition-list.tsx'
import { Day, Name, useFormat } from './format.tsx'
import { ClockSheet } from './brief/clock-fields.tsx'
import { ContestSheet, ReferenceSheet } from './brief/sheet-work.tsx'
import { Conditions, Nothing, type PartProps } from './brief/sheet-terms.tsx'
import { RightsTerms } from './rights/rights-terms.tsx'
import { Columns, Section } from './section.tsx'

type BriefSheetProps = {
  brief: Brief
  version: number
  brandName: string
  /** Heading level of its parts; 3 where the sheet stands inside a section. */
  level?: 2 | 3
  /** Who reads it: the example of what orders bring is about them. */
  reader?: 'brand' | 'creator'
  /** False where the clocks of the deal stand beside it. */
  withClocks?: boolean
  /** False where the parts of the price stand beside it with what became of them. */
  withParts?: boolean
}

/** A brief to read, the same for the brand that wrote it and the creator who agrees to it. */
export function BriefSheet({
  brief,
  version,
  brandName,
  level = 2,
  reader,
  withClocks = true,
  withParts = true,
}: BriefSheetProps) {
  const { t } = useTranslation()
  if (kindOf(brief) === 'rights') return <RightsTerms brief={brief} reader={reader} level={level} />
  return (
    <div>
      <Section
        level={level}
        title={<Name>{brief.title}</Name>}
        note={
          <>
            {t('brief.from', { brand: brandName })}
            <span className="ps-3">{t('brief.version', { version })}</span>
          </>
        }
      >
        <p dir="auto" className="max-w-prose whitespace-pre-line">
          {brief.product}
        </p>
        {brief.tone && (
          <p className="max-w-prose pt-3 text-soft">
            {t('briefing.tone')}: <Name>{brief.tone}</Name>
          </p>
        )}
      </Section>
      <Columns shape="wide-start">
        <div>
          <Deliverables brief={brief} level={level} />
          <ContestSheet brief={brief} level={level} />
          <Points brief={brief} level={level} />
          <ReferenceSheet brief={brief} level={level} />
        </div>
        <div>
          <Dates brief={brief} level={level} />
          <Conditions brief={brief} level={level} />
          {withParts && <PlannedParts brief={brief} level={level} />}
          {withClocks && <ClockSheet brief={brief} level={level} />}
          <PlannedCommission brief={brief} level={level} reader={reader} />
        </div>
      </Columns>
    </div>
  )
}

function Deliverables({ brief, level }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section level={level} title={t('brief.deliverables')}>
      <DataTable
        caption={t('brief.deliverables')}
        rows={brief.deliverables}
        rowKey={(row) => String(brief.deliverables.indexOf(row))}
        columns={[
          {
            key: 'format',
            head: t('brief.form.format'),
            names: true,
            render: (row) => t(`catalogue.format.${row.format}`),
          },
          {
            key: 'platform',
            head: t('brief.form.platform'),
            render: (row) => t(`catalogue.platform.${row.platform}`),
          },
          {
            key: 'quantity',
            head: t('brief.quantity'),
            figure: true,
            render: (row) => format.number(row.quantity),
          },
        ]}
      />
    </Section>
  )
}

function Points({ brief, level }: PartProps) {
  const { t } = useTranslation()
  return (
    <Section level={level} title={t('brief.points')}>
      <DefinitionList
        facts={[
          { term: t('brief.must_say'), detail: <PointList points={brief.mustSay} /> },
          { term: t('brief.must_not_say'), detail: <PointList points={brief.mustNotSay} /> },
          {
            term: t('brief.hashtags'),
            detail: brief.hashtags.length ? <PointList points={brief.hashtags} /> : <Nothing />,
          },
          {
            term: t('brief.link'),
            detail: brief.link ? (
              <a href={brief.link} dir="ltr" rel="noreferrer" className="break-all">
                {brief.link}
              </a>
            ) : (
              <Nothing />
            ),
          },
        ]}
      />
    </Section>
  )
}

function PointList({ points }: { points: string[] }) {
  if (points.length === 0) return <Nothing />
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>
          <Name>{point}</Name>
        </li>
      ))}
    </ul>
  )
}

function Dates({ brief, level }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const window = { from: format.longDay(brief.publishFrom), to: format.longDay(brief.publishTo) }
  return (
    <Section level={level} title={t('brief.dates')}>
      <DefinitionList
        facts={[
          { term: t('brief.draft_due'), detail: <Day value={brief.draftDueOn} long /> },
          { term: t('brief.publish'), detail: t('brief.between', window) },
          { term: t('brief.live'), detail: t('brief.days', { count: brief.liveDays }) },
        ]}
      />
    </Section>
  )
}

/** What orders bring on top of the price, where the brief offers it. */
function PlannedCommission({ brief, level, reader }: PartProps & Pick<BriefSheetProps, 'reader'>) {
  const { t } = useTranslation()
  const feeBps = useFeeBps()
  const terms = commissionTerms(brief)
  if (!terms) return null
  return (
    <Section level={level} title={t('commission.title')} note={t('commission.terms.on_top')}>
      <CommissionTermsList terms={terms} feeBps={feeBps} reader={reader ?? 'brand'} />
    </Section>
  )
}

/** How the price is paid, where that is not at once. Briefs written before there were parts have none. */
function PlannedParts({ brief: { parts = [] }, level }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (parts.length === 0) return null
  return (
    <Section level={level} title={t('parts.title')}>
      <DataTable
        caption={t('parts.title')}
        rows={parts}
        rowKey={(row) => String(parts.indexOf(row))}
        columns={[
          {
            key: 'part',
            head: t('parts.col.part'),
            names: true,
            render: ({ title }) => <Name>{title}</Name>,
          },
          {
            key: 'due',
            head: t('parts.col.due'),
            render: ({ dueOn }) => (dueOn ? <Day value={dueOn} /> : t('parts.with_post')),
          },
          {
            key: 'share',
            head: t('parts.form.share'),
            figure: true,
            render: ({ share }) => format.percent(share / 100),
          },
        ]}
      />
    </Section>
  )
}
