import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefSheet } from '#app/components/brief-sheet.tsx'
import { VersionDiff } from '#app/components/brief/version-diff.tsx'
import { Button } from '#app/components/buttons.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { Day, Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Section } from '#app/components/section.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'

export type Version = { version: number; body: Brief; createdAt: Date }
export type VersionDeal = { id: string; version: number; creatorName: string }

type VersionsProps = {
  id: string
  versions: Version[]
  shown: Version
  compared: [Version, Version] | null
  deals: VersionDeal[]
}

/** Every version with the deals that run on it, what differs between any two, and the chosen one in full. */
export function Versions({ id, versions, shown, compared, deals }: VersionsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('brief.versions')}>
        <p className="max-w-prose pb-3 text-soft">{t('brief.versions_note')}</p>
        <ol>
          {versions.map(({ version, createdAt }, at) => (
            <li key={version} className="flex flex-wrap gap-x-5 border-b border-rule py-2.5">
              <ChoiceLink
                to={`/brand/briefs/${id}?view=versions&version=${version}`}
                isChosen={version === shown.version}
              >
                {t('brief.version', { version })}
              </ChoiceLink>
              <span className="text-soft">
                <Day value={createdAt} long />
              </span>
              {at === 0 && <span className="text-soft">{t('brief.version_current')}</span>}
              <Deals deals={deals.filter((deal) => deal.version === version)} />
            </li>
          ))}
        </ol>
      </Section>
      {versions.length > 1 && <Comparison id={id} versions={versions} compared={compared} />}
      {shown.version !== versions[0]!.version && (
        <BriefSheet brief={shown.body} version={shown.version} brandName="" />
      )}
    </>
  )
}

function Deals({ deals }: { deals: VersionDeal[] }) {
  const { t } = useTranslation()
  return (
    <span className="text-note text-soft">
      {t('briefing.page.deals', { count: deals.length })}
      {deals.map(({ id, creatorName }) => (
        <Link key={id} to={`/brand/collaborations/${id}`} className="ps-3">
          <Name>{creatorName}</Name>
        </Link>
      ))}
    </span>
  )
}

function Comparison({ id, versions, compared }: Pick<VersionsProps, 'id' | 'versions' | 'compared'>) {
  const { t } = useTranslation()
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: t('brief.version', { version }),
  }))
  const [before, after] = compared ?? [versions[1]!, versions[0]!]
  return (
    <Section
      id="diff"
      title={t('briefing.diff.title', { from: before.version, to: after.version })}
      level={2}
    >
      <form
        method="get"
        action={`/brand/briefs/${id}`}
        className="no-print flex flex-wrap items-end gap-4 pb-4"
      >
        <input type="hidden" name="view" value="versions" />
        <SelectField
          name="from"
          label={t('briefing.diff.from')}
          options={options}
          defaultValue={String(before.version)}
        />
        <SelectField
          name="to"
          label={t('briefing.diff.to')}
          options={options}
          defaultValue={String(after.version)}
        />
        <Button kind="secondary">{t('briefing.diff.compare')}</Button>
      </form>
      <VersionDiff before={before.body} after={after.body} />
    </Section>
  )
}
