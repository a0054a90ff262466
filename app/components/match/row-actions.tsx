import { useFetcher, useLocation } from '@remix-run/react'
import { type FormEvent, useId } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { comparedIn, withCompared } from '../../domain/matching/compared.ts'
import { most } from '../../domain/shortlist/shortlist.ts'
import { Button, buttonClass } from '../buttons.tsx'
import { SelectField, TextField } from '../fields.tsx'
import { RefusalNotice } from '../form.tsx'
import { Name } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'

/** A list that a channel can be put on. */
export type ListChoice = { id: string; name: string }

type RowActionsProps = {
  channelId: string
  /** What the channel is called. */
  name: string
  campaignId: string | null
  /** The brand's lists, the last used first. */
  lists?: ListChoice[]
  /** The lists it is on. */
  on?: ListChoice[]
}

/** What can be done with a channel where it stands: put it on a list, compare it, look for others like it. */
export function RowActions({ channelId, name, campaignId, lists = [], on = [] }: RowActionsProps) {
  const { t } = useTranslation()
  return (
    <div className="grid justify-items-start gap-1">
      <div className="flex flex-wrap items-start gap-x-1 gap-y-1">
        <AddToList channelId={channelId} name={name} campaignId={campaignId} lists={lists} />
        <CompareLink channelId={channelId} name={name} />
        <Link to={`/brand/discover?like=${channelId}`} className={buttonClass('quiet', true)}>
          {t('compare.like')}
          <span className="sr-only">: {name}</span>
        </Link>
      </div>
      {on.length > 0 && <OnLists lists={on} />}
    </div>
  )
}

function OnLists({ lists }: { lists: ListChoice[] }) {
  const { t } = useTranslation()
  return (
    <p className="text-note text-soft">
      {t('shortlist.on')}{' '}
      {lists.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ' · '}
          <Link to={`/brand/shortlists/${id}`} className="inline-block min-h-6">
            <Name>{name}</Name>
          </Link>
        </span>
      ))}
    </p>
  )
}

type Told = { listed?: ListChoice; refusal: { code: string; detail: Record<string, string | number> } | null }

/**
 * A plain form; once the page is awake it sends itself and the page stays where it is. `stay` tells the action which of
 * the two has sent it.
 */
function AddToList({ channelId, name, campaignId, lists }: Required<Omit<RowActionsProps, 'on'>>) {
  const { t } = useTranslation()
  const id = useId()
  const { pathname, search } = useLocation()
  const back = new URLSearchParams({ channel: channelId, back: `${pathname}${search}` })
  const action = `/brand/shortlists/add?${back.toString()}`
  const fetcher = useFetcher<Told>()
  const { listed, refusal } = fetcher.data ?? {}
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    form.set('stay', 'on')
    fetcher.submit(form, { method: 'post', action })
  }
  if (listed)
    return (
      <p role="status" className="flex min-h-9 items-center text-note">
        <span>
          <span aria-hidden="true">✓ </span>
          <Link to={`/brand/shortlists/${listed.id}`}>
            {t('shortlist.add.done', { name: isolate(listed.name) })}
          </Link>
        </span>
      </p>
    )
  return (
    <details>
      <summary className={buttonClass('secondary', true)}>
        {t('shortlist.add.button')}
        <span className="sr-only">: {name}</span>
      </summary>
      <form
        method="post"
        action={action}
        onSubmit={send}
        className="grid w-72 max-w-full gap-3 border-b border-rule pt-2 pb-4"
      >
        <RefusalNotice refusal={refusal} />
        <input type="hidden" name="channelId" value={channelId} />
        <input type="hidden" name="campaignId" value={campaignId ?? ''} />
        <input type="hidden" name="back" value={`${pathname}${search}`} />
        {lists.length > 0 && (
          <SelectField
            name="shortlistId"
            id={`${id}list`}
            label={t('shortlist.add.list')}
            empty={t('shortlist.add.choose')}
            defaultValue={lists[0]!.id}
            options={lists.map((list) => ({ value: list.id, label: list.name }))}
          />
        )}
        <TextField
          name="name"
          id={`${id}name`}
          label={t(lists.length > 0 ? 'shortlist.add.fresh' : 'shortlist.new')}
          maxLength={most.name}
        />
        <div>
          <Button small busy={fetcher.state !== 'idle'}>
            {t('shortlist.add.save')}
          </Button>
        </div>
      </form>
    </details>
  )
}

/** Puts a channel among those to be compared, or takes it out again: they stand in the address of the page. */
function CompareLink({ channelId, name }: { channelId: string; name: string }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const { ids, isFull } = comparedIn(search)
  const isIn = ids.includes(channelId)
  if (isFull && !isIn) return null
  return (
    <Link
      to={`${pathname}${withCompared(search, channelId)}`}
      preventScrollReset
      aria-current={isIn ? 'true' : undefined}
      className={buttonClass('quiet', true)}
    >
      {isIn && <span aria-hidden="true">✓</span>}
      {t(isIn ? 'compare.chosen' : 'compare.choose')}
      <span className="sr-only">: {name}</span>
    </Link>
  )
}
