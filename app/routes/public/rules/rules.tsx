import { Name, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { jurisdictions } from '#app/domain/campaign/brief.ts'
import { bannedPlatforms, rules, rulesOf } from '#app/domain/compliance/rules.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Openings } from './openings.tsx'

/** The rules by jurisdiction, read from the table that the checks read: what stands here is what is checked. */
export function Rules() {
  const { t } = useTranslation()
  const { longDay, list } = useFormat()
  return (
    <>
      <PageTitle subtitle={t('compliance.rules_intro')}>{t('compliance.rules_title')}</PageTitle>
      <p className="max-w-prose text-note text-soft">{t('compliance.platform_label')}</p>
      {jurisdictions.map((place) => (
        <Section key={place} id={place} title={t(`catalogue.jurisdiction.${place}`)}>
          <ul className="grid gap-x-10 md:grid-cols-2">
            {rulesOf([place]).map((rule) => {
              const { about, law, since, severity } = rules[rule]
              const banned = about === 'platform' ? (bannedPlatforms[place] ?? []) : []
              return (
                <li key={rule} className="border-b border-rule py-2.5">
                  <p className="font-semibold">{t(`compliance.rule.${rule}`)}</p>
                  {banned.length > 0 && (
                    <p>
                      <Name>{list(banned.map((platform) => t(`catalogue.platform.${platform}`)))}</Name>
                    </p>
                  )}
                  <p className="text-note">
                    {t(`compliance.about.${about}`)} · {t(`compliance.severity.${severity}`)}
                  </p>
                  <p className="text-note text-soft">
                    {t('compliance.law', { law: isolate(law), date: longDay(since) })}
                  </p>
                </li>
              )
            })}
          </ul>
        </Section>
      ))}
      <Openings />
    </>
  )
}
