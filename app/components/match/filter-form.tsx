import { Form, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { wishText } from '../../domain/search/audience-wish.ts'
import { filterCount, filterQuery, withoutFilters } from '../../domain/search/filter-query.ts'
import { Button, ButtonRow, LinkButton } from '../buttons.tsx'
import { SearchField } from '../fields.tsx'
import { AudienceGroup } from './audience-group.tsx'
import { ChoiceGroups } from './choice-groups.tsx'
import { NumberGroups } from './number-groups.tsx'
import { useProblems } from './search-problems.tsx'
import type { Kept, SearchResult } from './search-result.ts'

export type FilterProps = {
  result: SearchResult
  /** What was typed into a field that could not be read, and why. */
  wrong(name: string): { error?: string; defaultValue?: string }
}

/**
 * A search as a form whose address is the search. Without scripts its button sends it; with them a choice is sent at
 * once, and what asks nothing stays out of the address.
 */
export function FilterForm({ result, kept }: { result: SearchResult; kept: Kept }) {
  const { t } = useTranslation()
  const submit = useSubmit()
  const sentence = useProblems(result.currency)
  const { filters, problems } = result
  const set = filterCount(filters)
  const form = useRef<HTMLFormElement>(null)
  // What could not be read is part of it: it stands in its field.
  const address = JSON.stringify([filters, problems])
  // Its fields stand as the address says: another address, by a link or the way back, sets them anew.
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current !== address) form.current?.reset()
    shown.current = address
  }, [address])

  const send = () => {
    const typed = [...new FormData(form.current!)].filter(
      ([name, value]) => value !== '' && !(name === 'topics' && value === 'any'),
    )
    submit(new URLSearchParams(typed as [string, string][]), { method: 'get', preventScrollReset: true })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    const { type, name } = target as unknown as HTMLInputElement
    // An audience is several answers: it is sent when it is whole.
    if ((type === 'checkbox' || type === 'radio') && !name.startsWith('aud')) send()
  }
  const wrong = (name: string) => {
    const problem = problems.find((one) => one.name === name)
    return problem ? { error: sentence(problem), defaultValue: problem.value } : {}
  }
  const hidden = [
    ...Object.entries({ ...kept, like: filters.like, sort: filters.sort }),
    ...filters.audience.map((wish) => ['aud', wishText(wish)] as const),
  ].filter((entry): entry is [string, string] => entry[1] !== null)
  return (
    <Form
      method="get"
      role="search"
      // Fields stand as the address says: the browser would put back what was typed before.
      autoComplete="off"
      ref={form}
      onSubmit={onSubmit}
      onChange={onChange}
    >
      {hidden.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <SearchField name="q" label={t('search.name.q')} defaultValue={filters.text} {...wrong('q')} />
      <details className="open-on-desk pt-2">
        <summary className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
          {t('search.filters_set', { count: set })}
        </summary>
        <div className="border-b border-rule lg:border-b-0 lg:pt-3">
          <ChoiceGroups result={result} wrong={wrong} />
          <NumberGroups result={result} wrong={wrong} />
          <AudienceGroup result={result} wrong={wrong} />
          <ButtonRow>
            <Button>{t('search.apply')}</Button>
            {set > 0 && (
              <LinkButton kind="quiet" to={filterQuery(withoutFilters(filters), {}, kept)}>
                {t('search.clear')}
              </LinkButton>
            )}
          </ButtonRow>
        </div>
      </details>
    </Form>
  )
}
