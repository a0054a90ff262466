import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { useSearchWords } from '#app/components/match/search-words.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import type { Currency } from '#app/domain/money.ts'
import { alerts, mostSaved, saveSearchForm } from '#app/domain/search/saved-search.ts'
import { addressOf } from '../search-saved/saved-address.ts'

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
        <TextField {...form.field('name')} label={t('saved.name')} maxLength={mostSaved.name} />
        <RadioGroup
          {...form.field('alert')}
          label={t('saved.alert')}
          hint={t('saved.alert_hint')}
          options={alerts.map((value) => ({ value, label: t(`saved.alerts.${value}`) }))}
        />
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
