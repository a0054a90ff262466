import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { picturePath } from '#app/domain/content/picture.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { screenshotRulingForm } from '#app/domain/publication/forms.ts'

type Waiting = {
  id: number
  collaborationId: string
  note: string
  pictureKey: string | null
  pictureWidth: number | null
  pictureHeight: number | null
  checkedAt: Date
  url: string
  platform: string
  handle: string
  brandName: string
  creatorName: string
}

/** Screenshots of posts that wait for staff, each beside the address that it must show. */
export function Proofs({ waiting, isDone }: { waiting: Waiting[]; isDone: boolean }) {
  const { t } = useTranslation()
  const answer = useActionData<FormAnswer>()
  const isGone = answer?.refusal && !waiting.some(({ id }) => String(id) === String(answer.values?.check))
  return (
    <>
      <PageTitle subtitle={t('postwatch.staff.proofs_lead')}>{t('postwatch.staff.proofs')}</PageTitle>
      {isDone && !answer && <Notice kind="success" title={t('postwatch.staff.done')} />}
      {isGone && <RefusalNotice refusal={answer.refusal} />}
      {waiting.length === 0 && <p className="pt-4 text-soft">{t('postwatch.staff.proofs_none')}</p>}
      {waiting.map((shot) => (
        <Shot key={shot.id} shot={shot} />
      ))}
    </>
  )
}

function Shot({ shot }: { shot: Waiting }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const format = useFormat()
  const { id, collaborationId, note, pictureKey, checkedAt, url, platform, handle } = shot
  return (
    <Section
      title={
        <>
          <Name>{shot.creatorName}</Name> · <Name>{shot.brandName}</Name>
        </>
      }
      note={t('postwatch.staff.sent', { when: format.dateTime(checkedAt) })}
    >
      <div className="grid gap-6 md:grid-cols-2">
        {pictureKey && (
          <a href={picturePath(pictureKey)} target="_blank" rel="noreferrer">
            <img
              src={picturePath(pictureKey)}
              width={shot.pictureWidth ?? undefined}
              height={shot.pictureHeight ?? undefined}
              alt={t('postwatch.proof.screenshot')}
              className="h-auto max-h-96 w-auto max-w-full border border-rule"
            />
          </a>
        )}
        <div className="min-w-0">
          <p>
            {text(`catalogue.platform.${platform}`)} <bdi dir="ltr">@{handle}</bdi>
          </p>
          <p className="break-all">
            <a href={url} dir="ltr" target="_blank" rel="noreferrer">
              {url}
            </a>
          </p>
          <p>
            <Link to={`/staff/collaborations/${collaborationId}`}>{t('postwatch.staff.deal')}</Link>
          </p>
          {note && (
            <p dir="auto" className="pt-2 whitespace-pre-line">
              {note}
            </p>
          )}
          <Ruling id={id} />
        </div>
      </div>
    </Section>
  )
}

function Ruling({ id }: { id: number }) {
  const { t } = useTranslation()
  const answer = useActionData<FormAnswer>()
  const mine = String(answer?.values?.check) === String(id) ? answer : undefined
  const form = useZodForm(
    screenshotRulingForm,
    {},
    { answer: mine, prefix: `shot-${id}`, labels: { reason: t('postwatch.staff.reason') } },
  )
  return (
    <Form {...form.props} className="grid max-w-form gap-4 pt-4">
      <FormHead form={form} />
      <input type="hidden" name="check" value={id} />
      <TextArea
        {...form.field('reason')}
        rows={3}
        label={t('postwatch.staff.reason')}
        hint={t('postwatch.staff.reason_hint')}
      />
      <ButtonRow>
        <Button name="verdict" value="accept" busy={form.isBusy}>
          {t('postwatch.staff.accept')}
        </Button>
        <Button kind="danger" name="verdict" value="refuse" busy={form.isBusy}>
          {t('postwatch.staff.refuse')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
