import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { type CheckResult, counts, factNames, type PostCheck } from '../../domain/publication/check.ts'
import { observationForm } from '../../domain/publication/forms.ts'
import type { PostWatch } from '../../domain/publication/post-watch.ts'
import { RadioGroup } from '../choice-fields.tsx'
import { useZodForm } from '../form.tsx'
import { useFormat, When } from '../format.tsx'
import { Status, type StatusShape } from '../marks.tsx'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { SeenForm } from './seen-form.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { Words } from './words.tsx'

/** The newest looks stand open; the rest is folded. */
const mostOpen = 8

const shapes: Record<CheckResult, StatusShape> = {
  ok: 'released',
  gone: 'disputed',
  changed: 'active',
  unknown: 'waiting',
}

/** The watch over the post: until when, what was seen, newest first. */
export function PostGuard({ deal, watch }: { deal: DealView; watch: PostWatch }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { dateTime } = useFormat()
  const { guard } = watch
  const checks = watch.checks.toReversed()
  const earlier = checks.slice(mostOpen)
  return (
    <Section
      id="guard"
      level={3}
      title={t('postwatch.guard.title')}
      note={t('postwatch.guard.until', { day: day(guard.endsAt) })}
    >
      <p className="max-w-prose">
        {t(guard.endedAt ? 'postwatch.guard.ended' : 'postwatch.guard.lead')}
        {guard.nextAt && watch.checks.some(({ source }) => source === 'page') && (
          <span className="block text-note text-soft">
            {t('postwatch.guard.next', { when: dateTime(guard.nextAt) })}
          </span>
        )}
      </p>
      {checks.length === 0 ? (
        <p className="pt-2 text-soft">{t('postwatch.guard.none')}</p>
      ) : (
        <ol className="pt-2">
          {checks.slice(0, mostOpen).map((check) => (
            <Look key={check.id} check={check} />
          ))}
        </ol>
      )}
      {earlier.length > 0 && (
        <details className="pt-2">
          <summary className="min-h-6 cursor-pointer text-note">
            {t('postwatch.guard.more', { count: earlier.length })}
          </summary>
          <ol>
            {earlier.map((check) => (
              <Look key={check.id} check={check} />
            ))}
          </ol>
        </details>
      )}
      {deal.reader === 'brand' && !guard.endedAt && <Observe dealId={deal.id} />}
    </Section>
  )
}

function Look({ check }: { check: PostCheck }) {
  const { t } = useTranslation()
  const { list } = useFormat()
  const { source, result, facts, note, role, pictureKey, checkedAt } = check
  const missing = factNames.filter((fact) => fact !== 'post' && facts[fact] === false)
  const isWaiting = !counts(check)
  return (
    <li className="border-b border-rule py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Status shape={isWaiting ? 'waiting' : shapes[result]}>
          {isWaiting && !check.ruling
            ? t('postwatch.proof.screenshot_waits')
            : check.ruling?.isAccepted === false
              ? t('postwatch.proof.unproven')
              : t(`postwatch.result.${result}`)}
        </Status>
        <span className="text-note text-soft">
          <When value={checkedAt} />
        </span>
      </div>
      <p className="text-note text-soft">
        {t('postwatch.guard.by', { source: t(`postwatch.source.${source}`), role: t(`deal.role.${role}`) })}
        {pictureKey && (
          <>
            {' · '}
            <a href={picturePath(pictureKey)} target="_blank" rel="noreferrer">
              {t('postwatch.proof.screenshot')}
            </a>
          </>
        )}
      </p>
      {missing.length > 0 && (
        <p className="text-note">
          {t('postwatch.guard.missing', { facts: list(missing.map((fact) => t(`postwatch.fact.${fact}`))) })}
        </p>
      )}
      {note &&
        (source === 'page' ? (
          <code dir="ltr" className="text-fine text-soft">
            {note}
          </code>
        ) : (
          <Words>{note}</Words>
        ))}
    </li>
  )
}

function Observe({ dealId }: { dealId: string }) {
  const { t } = useTranslation()
  const form = useZodForm(
    observationForm,
    { seen: 'ok' },
    {
      answer: useAnswerTo('observe-post'),
      prefix: 'observe-post',
      labels: { screenshot: t('postwatch.proof.screenshot'), note: t('postwatch.guard.note') },
    },
  )
  return (
    <div className="pt-3.5">
      <SeenForm
        {...{ dealId, form, step: 'observe-post' }}
        open={{ title: t('postwatch.guard.observe_open') }}
        send={{ title: t('postwatch.guard.observe_send') }}
        words={{ name: 'note', label: t('postwatch.guard.note'), rows: 3 }}
      >
        <RadioGroup
          {...form.field('seen')}
          label={t('postwatch.guard.seen')}
          hint={t('postwatch.guard.seen_hint')}
          options={(['ok', 'gone', 'changed'] as const).map((value) => ({
            value,
            label: t(`postwatch.result.${value}`),
          }))}
        />
      </SeenForm>
    </div>
  )
}
