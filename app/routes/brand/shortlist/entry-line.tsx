import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, buttonClass } from '#app/components/buttons.tsx'
import { classNames } from '#app/components/class-names.ts'
import { TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Tag } from '#app/components/marks.tsx'
import { ChannelFacts, Score } from '#app/components/match/channel-list.tsx'
import { MatchFigures } from '#app/components/match/match-figures.tsx'
import type { ChannelHead } from '#app/components/match/match-row.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { Ranked } from '#app/domain/matching/candidate.ts'
import { shortlistForm } from '#app/domain/shortlist/forms.ts'
import { most } from '#app/domain/shortlist/shortlist.ts'

export type ListEntry = {
  channelId: string
  name: string
  note: string
  tags: string[]
  place: number
  addedAt: Date
  addedBy: string
  hasLeft: boolean
  figures: { channel: ChannelHead; ranked: Ranked } | null
}

type EntryProps = { entry: ListEntry; campaignId: string | null; total: number }

/** A channel on a list: what is known of it, what the team says of it, and what can be done with its place. */
export function EntryLine({ entry, campaignId, total }: EntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { channelId, name, figures, place } = entry
  const tail = campaignId ? `?campaign=${campaignId}` : ''
  const added = { name: isolate(entry.addedBy), day: format.longDay(entry.addedAt) }
  return (
    <article className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,10fr)_minmax(0,13fr)]">
      <div className="flex min-w-0 gap-4">
        <div className="flex w-11 shrink-0 flex-col items-center gap-1">
          <span className="text-note text-soft">
            <span className="sr-only">{t('shortlist.page.place', { place: format.number(place) })}</span>
            <span aria-hidden="true">{format.number(place)}</span>
          </span>
          <input
            type="checkbox"
            name="channel"
            value={channelId}
            form="compare"
            aria-label={t('shortlist.page.mark', { name })}
            className="size-6 accent-ink"
          />
        </div>
        <div className="min-w-0 flex-1">
          <h2 className="text-lead font-semibold wrap-anywhere">
            <Link to={`/brand/channels/${channelId}${tail}`}>
              <Name>{name}</Name>
            </Link>
          </h2>
          <p className="text-note text-soft">
            {figures && <ChannelFacts channel={figures.channel} />}
            {entry.hasLeft && t('shortlist.page.left')}
          </p>
          {entry.tags.length > 0 && (
            <p className="flex flex-wrap gap-1.5 pt-2">
              {entry.tags.map((tag) => (
                <Tag key={tag}>
                  <Name>{tag}</Name>
                </Tag>
              ))}
            </p>
          )}
          {entry.note && (
            <p className="pt-2 whitespace-pre-line wrap-anywhere">
              <Name>{entry.note}</Name>
            </p>
          )}
          <p className="pt-1.5 text-fine text-soft">{t('shortlist.page.added', added)}</p>
          <Places entry={entry} total={total} />
          <NoteForm entry={entry} />
        </div>
      </div>
      {figures && (
        <div className="flex min-w-0 gap-x-5 gap-y-3 max-sm:flex-col">
          {campaignId && <Score score={figures.ranked.score} />}
          <div className="min-w-0 flex-1">
            <MatchFigures
              ranked={figures.ranked}
              posts={figures.channel.posts}
              hasTarget={campaignId !== null}
            />
          </div>
        </div>
      )}
    </article>
  )
}

/** Up, down and off, each its own small form. */
function Places({ entry: { channelId, name, place }, total }: Pick<EntryProps, 'entry' | 'total'>) {
  const { t } = useTranslation()
  const step = (to: number, sign: string, label: string) => (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="channelId" value={channelId} />
      <input type="hidden" name="place" value={to} />
      <Button kind="secondary" small name="part" value="move" aria-label={label}>
        <span aria-hidden="true">{sign}</span>
      </Button>
    </Form>
  )
  return (
    <div className="flex flex-wrap items-center gap-1.5 pt-2">
      {place > 1 && step(place - 1, '↑', t('shortlist.page.up', { name }))}
      {place < total && step(place + 1, '↓', t('shortlist.page.down', { name }))}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="channelId" value={channelId} />
        <Button kind="quiet" small name="part" value="remove">
          {t('shortlist.page.remove')}
          <span className="sr-only">: {name}</span>
        </Button>
      </Form>
    </div>
  )
}

function NoteForm({ entry: { channelId, note, tags, place, name } }: Pick<EntryProps, 'entry'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const acted = useActionData<FormAnswer>()
  const isAnswered = acted?.values?.channelId === channelId && acted.values.part === 'note'
  const form = useZodForm(
    shortlistForm,
    { note, tags: tags.join(format.locale === 'ar' ? '، ' : ', ') },
    {
      prefix: channelId,
      answer: isAnswered ? acted : undefined,
      labels: { note: t('shortlist.page.note'), tags: t('shortlist.page.tag_field') },
    },
  )
  return (
    <details open={isAnswered}>
      <summary className={classNames(buttonClass('quiet', true), '-ms-3')}>
        {t('shortlist.page.edit')}
        <span className="sr-only">: {name}</span>
      </summary>
      <div className="grid gap-5 pt-2 pb-2">
        {/* What was saved is the form's beginning again. */}
        <Form key={`${note}${tags.join()}`} {...form.props} preventScrollReset className="grid gap-4">
          <FormHead form={form} />
          <input type="hidden" name="channelId" value={channelId} />
          <TextArea
            {...form.field('note')}
            required={false}
            rows={3}
            label={t('shortlist.page.note')}
            hint={t('shortlist.page.note_hint')}
            maxLength={most.note}
          />
          <TextField
            {...form.field('tags')}
            required={false}
            label={t('shortlist.page.tag_field')}
            hint={t('shortlist.page.tag_hint')}
          />
          <div>
            <Button small name="part" value="note" busy={form.isBusy}>
              {t('shortlist.page.save')}
            </Button>
          </div>
        </Form>
        <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="channelId" value={channelId} />
          <TextField
            key={place}
            name="place"
            id={`${channelId}.place`}
            inputMode="numeric"
            label={t('shortlist.page.move_to')}
            defaultValue={place}
            className="w-28"
          />
          <Button kind="secondary" small name="part" value="move">
            {t('shortlist.page.move')}
          </Button>
        </Form>
      </div>
    </details>
  )
}
