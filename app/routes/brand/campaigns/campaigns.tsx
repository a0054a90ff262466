import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TextField } from '#app/components/fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { listFilters, type ListQuery } from '#app/domain/campaign/list-query.ts'
import { type CampaignLine, CampaignTable } from './campaign-table.tsx'

type Loaded = { query: ListQuery; isEmpty: boolean; campaigns: CampaignLine[] }

export function Campaigns({ query, isEmpty, campaigns }: Loaded) {
  const { t } = useTranslation()
  const create = (
    <LinkButton kind="primary" to="/brand/campaigns/new">
      {t('campaign.list.new')}
    </LinkButton>
  )
  return (
    <>
      <PageTitle aside={!isEmpty && create}>{t('campaign.list.title')}</PageTitle>
      {isEmpty ? (
        <EmptyState example={t('campaign.list.example')} action={create}>
          {t('campaign.list.empty')}
        </EmptyState>
      ) : (
        <>
          <Filters query={query} />
          {campaigns.length > 0 ? (
            <>
              <CampaignTable campaigns={campaigns} />
              <p className="pt-5">
                <LinkButton small to="/brand/campaigns/compare">
                  {t('comparecampaigns.link')}
                </LinkButton>
              </p>
            </>
          ) : (
            <EmptyState
              action={<LinkButton to="/brand/campaigns">{t('workspace.list.show_all')}</LinkButton>}
            >
              {t('workspace.list.nothing')}
            </EmptyState>
          )}
        </>
      )}
    </>
  )
}

function Filters({ query: { show, q } }: { query: ListQuery }) {
  const { t } = useTranslation()
  const address = (name: string | null) => {
    const said = new URLSearchParams({ ...(name ? { show: name } : {}), ...(q ? { q } : {}) }).toString()
    return `/brand/campaigns${said && `?${said}`}`
  }
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pb-4">
      <nav aria-label={t('workspace.list.filter')} className="flex flex-wrap gap-x-5">
        <ChoiceLink to={address(null)} isChosen={show === null}>
          {t('workspace.list.any')}
        </ChoiceLink>
        {listFilters.map((name) => (
          <ChoiceLink key={name} to={address(name)} isChosen={show === name}>
            {name === 'archived' ? t('workspace.list.archived') : t(`campaign.status.${name}`)}
          </ChoiceLink>
        ))}
      </nav>
      <Form key={`${show}.${q}`} className="flex items-end gap-2">
        {show && <input type="hidden" name="show" value={show} />}
        <TextField name="q" label={t('workspace.list.search')} defaultValue={q} maxLength={80} />
        <Button kind="secondary">{t('field.search')}</Button>
      </Form>
    </div>
  )
}
