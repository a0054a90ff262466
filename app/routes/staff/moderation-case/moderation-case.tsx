import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { Words } from '#app/components/deal/words.tsx'
import { SelectField, TextArea } from '#app/components/fields.tsx'
import { Footage } from '#app/components/footage.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { FoundWhy } from '#app/components/moderation/found-why.tsx'
import { type DecisionLine, Decisions } from '#app/components/moderation/decisions.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import {
  type Breach,
  breaches,
  type CaseStatus,
  type Find,
  outcomes,
  type SubjectKind,
} from '#app/domain/moderation/case.ts'
import { decisionForm } from '#app/domain/moderation/forms.ts'

type Report = { id: number; by: string | null; reason: Breach | Find; note: string; madeAt: Date }

type ModerationCaseProps = {
  kind: SubjectKind
  excerpt: string
  /** The video that it is about. */
  video: { key: string; posterKey: string | null } | null
  owner: string
  dueAt: Date | null
  status: CaseStatus
  reports: Report[]
  decisions: DecisionLine[]
  appeal: { body: string; madeAt: Date } | null
  /** The reader decided first: the appeal is for somebody else. */
  isAnothers: boolean
  isDone: boolean
}

/** What was reported, by whom and why; what was decided; and where staff decides. */
export function ModerationCase(props: ModerationCaseProps) {
  const { kind, excerpt, video, owner, dueAt, status, reports, decisions, appeal, isAnothers, isDone } = props
  const { t } = useTranslation()
  const isRunning = status === 'open' || status === 'appealed'
  return (
    <>
      <PageTitle
        subtitle={
          <>
            <Name>{owner}</Name>
            {dueAt && (
              <>
                {' · '}
                {t('moderation.staff.due')} <When value={dueAt} />
              </>
            )}
            {' · '}
            <Link to="/staff/moderation">{t('moderation.staff.title')}</Link>
          </>
        }
      >
        {t('moderation.staff.case', { kind: t(`moderation.kind.${kind}`) })}
      </PageTitle>
      {isDone && <Notice kind="success" title={t('moderation.staff.done')} />}
      <Columns shape="wide-start">
        <div className="min-w-0">
          <Section title={t('moderation.excerpt')}>
            {video && (
              <Footage
                fileKey={video.key}
                posterKey={video.posterKey}
                alt={t('moderation.kind.video')}
                plays
                className="mb-4 h-auto max-h-96 w-auto max-w-full border border-rule"
              />
            )}
            {excerpt.trim() ? <Words>{excerpt}</Words> : <p>{t('moderation.no_words')}</p>}
          </Section>
          <Decisions decisions={decisions} named />
          {appeal && (
            <Section title={t('moderation.staff.appeal')} note={<When value={appeal.madeAt} />}>
              <Words>{appeal.body}</Words>
            </Section>
          )}
          {isAnothers && <Notice title={t('moderation.staff.another_person')} />}
          {isRunning && !isAnothers && <Decide />}
        </div>
        <Section title={t('moderation.staff.reported')}>
          {reports.map(({ id, by, reason, note, madeAt }) => (
            <div key={id} className="border-b border-rule py-2.5">
              <p className="text-note text-soft">
                {by === null ? t('moderation.staff.by_list') : <Name>{by}</Name>} · <When value={madeAt} />
              </p>
              <p>
                <FoundWhy reason={reason} />
              </p>
              {note && <Words>{note}</Words>}
            </div>
          ))}
        </Section>
      </Columns>
    </>
  )
}

function Decide() {
  const { t } = useTranslation()
  const form = useZodForm(
    decisionForm,
    {},
    {
      answer: useAnswerTo('decide'),
      labels: {
        outcome: t('moderation.staff.outcome'),
        reason: t('moderation.staff.reason'),
        note: t('moderation.staff.note'),
      },
    },
  )
  return (
    <Section id="decide" title={t('moderation.staff.decide')}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <RadioGroup
          {...form.field('outcome')}
          label={t('moderation.staff.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`moderation.outcome.${value}`),
            hint: t(`moderation.staff.outcome_hint.${value}`),
          }))}
        />
        <SelectField
          {...form.field('reason')}
          label={t('moderation.staff.reason')}
          empty
          options={[
            { value: 'none', label: t('moderation.none') },
            ...breaches.map((value) => ({ value, label: t(`moderation.breach.${value}`) })),
          ]}
        />
        <TextArea
          {...form.field('note')}
          rows={4}
          maxLength={2000}
          label={t('moderation.staff.note')}
          hint={t('moderation.staff.note_hint')}
        />
        <div>
          <Button name="step" value="decide" busy={form.isBusy}>
            {t('moderation.staff.send')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
