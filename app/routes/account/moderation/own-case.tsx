import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { Words } from '#app/components/deal/words.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Link } from '#app/components/link.tsx'
import { type DecisionLine, Decisions } from '#app/components/moderation/decisions.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { CaseStatus, SubjectKind } from '#app/domain/moderation/case.ts'
import { appealForm } from '#app/domain/moderation/forms.ts'

type OwnCaseProps = {
  kind: SubjectKind
  excerpt: string
  path: string
  status: CaseStatus
  decisions: DecisionLine[]
  appeal: { body: string; madeAt: Date } | null
  isOpen: boolean
  done: string | null
}

/** The one whose thing was looked at reads what was decided and why, and may appeal once. */
export function OwnCase({ kind, excerpt, path, status, decisions, appeal, isOpen, done }: OwnCaseProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={<Link to={path}>{t('moderation.own.where')}</Link>}>
        {t('moderation.own.title')}
      </PageTitle>
      {done === 'appeal' && <Notice kind="success" title={t('moderation.own.appeal_sent')} />}
      <Columns shape="wide-start">
        <div className="min-w-0">
          {decisions.length === 0 && <p className="pt-8.5">{t('moderation.own.none_yet')}</p>}
          <Decisions decisions={decisions} named={false} />
          {appeal && (
            <Section title={t('moderation.own.appealed')}>
              <Words>{appeal.body}</Words>
              {status === 'appealed' && <p className="pt-2 text-soft">{t('moderation.own.appeal_sent')}</p>}
            </Section>
          )}
          {status === 'final' && <p className="pt-4 text-soft">{t('moderation.own.final')}</p>}
          {isOpen && <Appeal />}
        </div>
        <Section title={t('moderation.own.what')} note={t(`moderation.kind.${kind}`)}>
          {excerpt.trim() ? <Words>{excerpt}</Words> : <p>{t('moderation.no_words')}</p>}
        </Section>
      </Columns>
    </>
  )
}

function Appeal() {
  const { t } = useTranslation()
  const form = useZodForm(
    appealForm,
    {},
    { answer: useAnswerTo('appeal'), labels: { body: t('moderation.own.appeal_words') } },
  )
  return (
    <Section title={t('moderation.own.appeal')}>
      <p className="pb-3">{t('moderation.own.appeal_lead')}</p>
      <Form {...form.props} className="grid max-w-form gap-4">
        <FormHead form={form} />
        <TextArea
          {...form.field('body')}
          rows={4}
          maxLength={2000}
          label={t('moderation.own.appeal_words')}
        />
        <div>
          <Button name="step" value="appeal" busy={form.isBusy}>
            {t('moderation.own.appeal_send')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
