import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Name } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { comparableCampaigns, type ComparedCampaign } from '#app/domain/outcome/compared-campaigns.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { ComparedTable } from './compared-table.tsx'

type Loaded = {
  campaigns: { id: string; name: string }[]
  compared: ComparedCampaign[]
  /** How many more the address names than fit. */
  beyond: number
}

export function CompareCampaigns({ campaigns, compared, beyond }: Loaded) {
  const { t } = useTranslation()
  const chosen = compared.map(({ campaign }) => campaign.id)
  const isEnough = compared.length >= comparableCampaigns.least
  return (
    <>
      <PageTitle subtitle={t('comparecampaigns.lead')}>{t('comparecampaigns.title')}</PageTitle>
      {beyond > 0 && <Notice title={t('comparecampaigns.beyond', { count: beyond })} />}
      {compared.length === 1 && <Notice title={t('comparecampaigns.alone')} />}
      {isEnough && (
        <Section title={t('comparecampaigns.side_by_side')}>
          <ComparedTable campaigns={compared} />
        </Section>
      )}
      <Section title={t('comparecampaigns.choose')}>
        {campaigns.length < comparableCampaigns.least ? (
          <EmptyState>{t('comparecampaigns.too_few')}</EmptyState>
        ) : (
          <Form key={chosen.join()}>
            <CheckboxGroup
              name="campaign"
              columns
              label={t('comparecampaigns.which')}
              hint={t('comparecampaigns.hint')}
              defaultValue={chosen}
              options={campaigns.map(({ id, name }) => ({ value: id, label: <Name>{name}</Name> }))}
            />
            <div className="pt-4">
              <Button kind={isEnough ? 'secondary' : 'primary'}>{t('comparecampaigns.go')}</Button>
            </div>
          </Form>
        )}
      </Section>
    </>
  )
}
