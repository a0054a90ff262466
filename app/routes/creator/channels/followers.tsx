import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, buttonClass } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { DateField } from '#app/components/fields.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { useZodForm } from '#app/components/form.tsx'
import { Figure, useFormat } from '#app/components/format.tsx'
import { SourceBadge } from '#app/components/marks.tsx'
import { followerColumns, sampleLimits } from '#app/domain/channel/follower-file.ts'
import { followerSampleForm } from '#app/domain/channel/forms.ts'
import type { Source } from '#app/domain/channel/platforms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { type FollowerSample, realShare } from '#app/domain/matching/follower-sample.ts'

export type OwnSample = FollowerSample & { source: Source; collectedOn: string }

type FollowersProps = { channelId: string; sample: OwnSample | undefined; today: string }

/** How many of a channel's followers seem to be people, and the form for a file of some of them. */
export function Followers({ channelId, sample, today }: FollowersProps) {
  const { t } = useTranslation()
  const acted = useActionData<FormAnswer>()
  const isAnswered = acted?.values?.part === 'sample' && acted.values.channelId === channelId
  return (
    <div className="max-w-prose pt-6">
      <div className="pb-1">
        <h3 className="inline font-semibold">{t('channels.sample.title')}</h3>{' '}
        {sample && <SourceBadge source={sample.source} at={sample.collectedOn} />}
      </div>
      {sample ? <Shares sample={sample} /> : <p className="text-soft">{t('channels.sample.none')}</p>}
      <details open={isAnswered} className="pt-3">
        <summary className={buttonClass('secondary', true)}>
          {t(sample ? 'channels.sample.replace' : 'channels.sample.add')}
        </summary>
        <Upload channelId={channelId} today={today} answer={isAnswered ? acted : undefined} />
      </details>
    </div>
  )
}

function Shares({ sample }: { sample: OwnSample }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share, low, high } = realShare(sample)
  const facts = [
    { key: 'size', term: t('channels.sample.size'), detail: <Figure value={sample.size} /> },
    { key: 'share', term: t('channels.sample.share'), detail: format.percent(share, 1) },
    {
      key: 'interval',
      term: t('channels.sample.interval'),
      detail: t('channels.sample.between', { low: format.percent(low, 1), high: format.percent(high, 1) }),
    },
  ]
  return <DefinitionList facts={facts} />
}

type UploadProps = { channelId: string; today: string; answer: FormAnswer | undefined }

function Upload({ channelId, today, answer }: UploadProps) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const form = useZodForm(
    followerSampleForm,
    { collectedOn: today },
    {
      prefix: channelId,
      answer,
      labels: { followers: t('channels.sample.file'), collectedOn: t('channels.sample.day') },
    },
  )
  // What a file is refused for stands at its field, as every other complaint does.
  const { refusal } = form
  const told = refusal ? text(`refusal.${refusal.code}`, refusal.detail) : undefined
  const place = refusal?.code === 'sample.future_day' ? 'collectedOn' : 'followers'
  const field = (name: 'followers' | 'collectedOn') => {
    const control = form.field(name)
    return { ...control, error: control.error ?? (name === place ? told : undefined) }
  }
  const errors = told ? [{ id: field(place).id, message: told }] : form.errors
  return (
    <Form {...form.props} encType="multipart/form-data" className="grid gap-4 pt-4">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="channelId" value={channelId} />
      <p className="text-note text-soft">{t('channels.sample.privacy')}</p>
      <FileField
        {...field('followers')}
        label={t('channels.sample.file')}
        hint={<Columns />}
        accept=".csv,.tsv,.txt,text/csv"
        types="CSV"
        maxMegabytes={sampleLimits.bytes / 1024 / 1024}
      />
      <DateField
        {...field('collectedOn')}
        label={t('channels.sample.day')}
        max={today}
        className="max-w-60"
      />
      <div>
        <Button name="part" value="sample" busy={form.isBusy}>
          {t('channels.sample.submit')}
        </Button>
      </div>
    </Form>
  )
}

/** What the file must hold, its columns as the first line of our own example. */
function Columns() {
  const { t } = useTranslation()
  const format = useFormat()
  const { least, rows } = sampleLimits
  return (
    <>
      {t('channels.sample.columns', { least: format.number(least), most: format.number(rows) })}{' '}
      <code dir="ltr" className="block py-1 break-words">
        {Object.values(followerColumns).join(', ')}
      </code>
    </>
  )
}
