import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { useSearchWords } from '#app/components/match/search-words.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import type { Currency } from '#app/domain/money.ts'
import { mostSaved, saveSearchForm } from '#app/domain/search/saved-search.ts'
import { addressOf } from '../search-saved/saved-address.ts'
import { SavedFields } from '../search-saved/saved-fields.tsx'

type Loaded = {
  query: string
  campaign: { id: string; name: string } | null
  currency: Currency
  like: string | null
}

/** A name for a search, and how often it tells of what is new. */
export function NewSearch({ query, campaign, currency, like }: Loaded) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const words = useSearchWords(currency)(query, like)
  const form = useZodForm(
    saveSearchForm,
    { name: words.join(locale === 'ar' ? '، ' : ', ').slice(0, mostSaved.name), alert: 'daily' },
    { labels: { name: t('saved.name'), alert: t('saved.alert') } },
  )
  return (
    <div className="max-w-form">
      <PageTitle
        subtitle={
          <>
            {words.join(' · ')}
            {campaign && (
              <>
                {' · '}
                <Name>{campaign.name}</Name>
              </>
            )}
          </>
        }
      >
        {t('saved.save_title')}
      </PageTitle>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <input type="hidden" name="query" value={query} />
        <input type="hidden" name="campaignId" value={campaign?.id ?? ''} />
        <SavedFields name={form.field('name')} alert={form.field('alert')} />
        <ButtonRow>
          <Button busy={form.isBusy}>{t('saved.save')}</Button>
          <LinkButton kind="quiet" to={addressOf({ campaignId: campaign?.id ?? null, query })}>
            {t('shortlist.add.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </div>
  )
}
