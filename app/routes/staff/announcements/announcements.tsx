import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import {
  announcementForm,
  announcementLanguages,
  type AnnouncementWords,
  type Audience,
  audiences,
} from '#app/domain/staff/announcement.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { localeNames } from '#app/i18n/locale.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Line = {
  id: string
  audience: Audience
  words: AnnouncementWords
  startsAt: Date
  endsAt: Date
  endedAt: Date | null
  by: string
  endedBy: string | null
  state: 'coming' | 'running' | 'over'
}

type AnnouncementsProps = { announcements: Line[]; done: string | null; answer: FormAnswer | null }

/** What stands over everybody's pages, and a form for the next. */
export function Announcements({ announcements, done, answer }: AnnouncementsProps) {
  const { t } = useTranslation()
  const isOfEnd = answer?.values?.do === 'end'
  return (
    <>
      <PageTitle subtitle={t('announcing.lead')}>{t('announcing.title')}</PageTitle>
      {done === 'publish' && <Notice kind="success" title={t('announcing.published')} />}
      {done === 'end' && <Notice kind="success" title={t('announcing.ended')} />}
      {isOfEnd && <RefusalNotice refusal={answer.refusal} />}
      <PublishForm answer={isOfEnd ? null : answer} />
      <Section title={t('announcing.history')}>
        {announcements.length === 0 && <EmptyState>{t('announcing.none')}</EmptyState>}
        <ol>
          {announcements.map((one) => (
            <AnnouncementLine key={one.id} one={one} />
          ))}
        </ol>
      </Section>
    </>
  )
}

function PublishForm({ answer }: { answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const labels = {
    ...localeNames,
    audience: t('announcing.audience'),
    startsAt: t('announcing.starts'),
    endsAt: t('announcing.ends'),
  }
  const form = useZodForm(announcementForm, { audience: 'everybody' }, { answer, labels })
  return (
    <Form {...form.props} className="grid max-w-form gap-5">
      <FormHead form={form} />
      {announcementLanguages.map((language) => (
        <TextArea key={language} {...form.field(language)} rows={2} label={localeNames[language]} />
      ))}
      <RadioGroup
        {...form.field('audience')}
        label={t('announcing.audience')}
        options={audiences.map((value) => ({ value, label: t(`announcing.audiences.${value}`) }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...form.field('startsAt')} type="datetime-local" label={t('announcing.starts')} />
        <TextField {...form.field('endsAt')} type="datetime-local" label={t('announcing.ends')} />
      </div>
      <div>
        <Button name="do" value="publish" busy={form.isBusy}>
          {t('announcing.publish')}
        </Button>
      </div>
    </Form>
  )
}

function AnnouncementLine({ one }: { one: Line }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 max-w-prose">
        <p>{one.words[format.locale]}</p>
        <p className="text-note text-soft">
          {[
            t(`announcing.state.${one.state}`),
            t(`announcing.audiences.${one.audience}`),
            t('announcing.span', { from: format.dateTime(one.startsAt), to: format.dateTime(one.endsAt) }),
            isolate(one.by),
          ].join(' · ')}
        </p>
        {one.endedAt && (
          <p className="text-note text-soft">
            {t('announcing.ended_by', {
              name: isolate(one.endedBy ?? ''),
              when: format.dateTime(one.endedAt),
            })}
          </p>
        )}
      </div>
      {one.state !== 'over' && (
        <Form method="post">
          <input type="hidden" name="id" value={one.id} />
          <Button kind="secondary" small name="do" value="end">
            {t('announcing.end')}
          </Button>
        </Form>
      )}
    </li>
  )
}
