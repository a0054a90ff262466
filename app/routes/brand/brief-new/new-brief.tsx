import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefForm } from '#app/components/brief/brief-form.tsx'
import { Button } from '#app/components/buttons.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Industry } from '#app/domain/campaign/brief-template.ts'
import { type Objective, objectives } from '#app/domain/campaign/strategy.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { Currency } from '#app/domain/money.ts'

type Loaded = {
  id: string
  name: string
  objective: Objective
  industries: readonly Industry[]
  platforms: Platform[]
  currency: Currency
  /** What fills the form at first: a template or another brief of the brand. */
  filled: {
    from: { industry: Industry; objective: Objective } | { title: string }
    defaults: Record<string, unknown>
  } | null
}

export function NewBrief({ id, name, objective, industries, platforms, currency, filled }: Loaded) {
  const { t } = useTranslation()
  const from = filled?.from
  return (
    <>
      <PageTitle
        subtitle={t('brief.new_subtitle', { campaign: name })}
        aside={<Link to={`/brand/campaigns/${id}`}>{t('brief.back_to_campaign')}</Link>}
      >
        {t('brief.new_title')}
      </PageTitle>
      <Templates id={id} objective={objective} industries={industries} from={from} />
      {from && (
        <Notice
          title={
            'title' in from
              ? t('briefing.template.copied', { title: from.title })
              : t('briefing.template.chosen', {
                  industry: t(`briefing.template.industries.${from.industry}`),
                  objective: t(`campaign.objective.${from.objective}`),
                })
          }
        />
      )}
      <BriefForm
        key={from ? JSON.stringify(from) : 'empty'}
        platforms={platforms}
        currency={currency}
        {...(filled && { defaults: filled.defaults })}
        save={t('brief.form.save')}
        mayKeepDraft
      />
    </>
  )
}

type TemplatesProps = Pick<Loaded, 'id' | 'objective' | 'industries'> & {
  from: NonNullable<Loaded['filled']>['from'] | undefined
}

function Templates({ id, objective, industries, from }: TemplatesProps) {
  const { t } = useTranslation()
  const chosen = from && 'industry' in from ? from : null
  return (
    <Section title={t('briefing.template.title')}>
      <p className="max-w-prose pb-4 text-soft">{t('briefing.template.text')}</p>
      <form
        method="get"
        action={`/brand/campaigns/${id}/briefs/new`}
        className="flex flex-wrap items-end gap-x-5 gap-y-3"
      >
        <SelectField
          name="industry"
          id="template-industry"
          label={t('briefing.template.industry')}
          defaultValue={chosen?.industry ?? industries[0]!}
          options={industries.map((value) => ({ value, label: t(`briefing.template.industries.${value}`) }))}
        />
        <SelectField
          name="objective"
          id="template-objective"
          label={t('briefing.template.objective')}
          defaultValue={chosen?.objective ?? objective}
          options={objectives.map((value) => ({ value, label: t(`campaign.objective.${value}`) }))}
        />
        <Button kind="secondary">{t('briefing.template.choose')}</Button>
      </form>
    </Section>
  )
}
