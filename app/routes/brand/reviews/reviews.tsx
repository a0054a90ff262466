import { Form, useActionData, useNavigation } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FieldError } from '#app/components/field-frame.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { picturePath } from '#app/domain/content/picture.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type ReviewedDraft = {
  id: string
  title: string
  creatorName: string
  campaignName: string
  version: number
  dueAt: Date | null
  changesAsked: number
  includedRevisions: number
  openRemarks: number
  failedChecks: number
  /** Rules of disclosure and licences that hold it up. */
  blocking: number
  pictures: string[]
}

type Result = { id: string; title: string; creatorName: string; refusal: FormAnswer['refusal'] }
type Answer = FormAnswer & { results?: Result[] }

/** All drafts that wait for the brand, across campaigns; the chosen ones are approved with one press. */
export function Reviews({ drafts }: { drafts: ReviewedDraft[] }) {
  const { t } = useTranslation()
  const answer = useActionData<Answer>()
  const navigation = useNavigation()
  return (
    <>
      <PageTitle subtitle={t('review.many.lead')}>{t('review.many.title')}</PageTitle>
      {answer?.results && <Results results={answer.results} />}
      {drafts.length === 0 ? (
        <EmptyState example={t('review.many.example')}>{t('review.many.empty')}</EmptyState>
      ) : (
        <Form method="post" className="pt-4">
          <fieldset aria-describedby="deal-error">
            <legend className="sr-only">{t('review.many.choose')}</legend>
            <ul className="border-t border-ink">
              {drafts.map((draft) => (
                <Line key={draft.id} draft={draft} />
              ))}
            </ul>
          </fieldset>
          <FieldError id="deal">{answer?.errors?.deal && t('review.many.nothing_chosen')}</FieldError>
          <p className="max-w-prose py-4 text-note text-soft">{t('review.many.means')}</p>
          <Button busy={navigation.state === 'submitting'}>{t('review.many.approve')}</Button>
        </Form>
      )}
    </>
  )
}

function Line({ draft }: { draft: ReviewedDraft }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { id, title, creatorName, campaignName, version, dueAt, openRemarks, failedChecks } = draft
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-rule py-3">
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its words are in components */}
      <label className="flex min-h-11 min-w-0 basis-full items-start gap-3 sm:flex-1 sm:basis-0">
        <input type="checkbox" name="deal" value={id} className="mt-1 size-5 shrink-0 accent-ink" />
        <span className="min-w-0">
          <Name className="font-semibold">{creatorName}</Name>
          <span className="block">
            <Name>{title}</Name> · <Name>{campaignName}</Name>
          </span>
          <span className="block text-note text-soft">
            {t('dealpage.draft.title', { number: version })} ·{' '}
            {t('dealpage.draft.revisions', { asked: draft.changesAsked, included: draft.includedRevisions })}
            {dueAt && ` · ${t('dealpage.until', { date: dateTime(dueAt) })}`}
          </span>
          <span className="block text-note">
            {t('review.remark.open', { count: openRemarks })}
            {draft.blocking > 0 && ` · ${t('review.many.blocked', { count: draft.blocking })}`}
            {failedChecks > 0 && ` · ${t('review.many.failed', { count: failedChecks })}`}
          </span>
        </span>
      </label>
      <span className="on-sheet flex gap-1.5 bg-sheet p-1.5">
        {draft.pictures.map((key) => (
          <img
            key={key}
            src={picturePath(key)}
            alt=""
            loading="lazy"
            className="block h-18 w-14 object-cover"
          />
        ))}
      </span>
      <Link to={`/brand/collaborations/${id}#draft`}>
        {t('review.many.open')}
        <span className="sr-only">: {creatorName}</span>
      </Link>
    </li>
  )
}

/** What became of each chosen draft. */
function Results({ results }: { results: Result[] }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  return (
    <Section title={t('review.many.results')}>
      <ul role="status">
        {results.map(({ id, title, creatorName, refusal }) => (
          <li key={id} className="border-b border-rule py-2">
            {creatorName && (
              <>
                <Name>{creatorName}</Name> · <Name>{title}</Name>:{' '}
              </>
            )}
            <span className={refusal ? 'text-disputed' : 'text-released'}>
              {refusal ? text(`refusal.${refusal.code}`, refusal.detail) : t('review.many.done')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
