import { useTranslation } from '#app/i18n/use-translation.ts'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Section } from '#app/components/section.tsx'
import type { FoundPerson } from '#app/domain/campaign/people.ts'

/** Who stands on a shortlist of the campaign and is not invited yet. */
export function FoundList({ found, campaignId }: { found: FoundPerson[]; campaignId: string }) {
  const { t } = useTranslation()
  if (found.length === 0) return null
  return (
    <Section level={3} title={t('people.group.found')} note={t('people.count', { count: found.length })}>
      <ul>
        {found.map((person) => (
          <li key={person.channelId} className="flex flex-wrap gap-x-3 border-b border-rule py-2">
            <FoundName person={person} campaignId={campaignId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A channel's name leads to its page, where it is invited. */
export function FoundName({ person, campaignId }: { person: FoundPerson; campaignId: string }) {
  const { t } = useTranslation()
  const { channelId, name, handle, platform, note, listId, listName } = person
  return (
    <>
      <Link to={`/brand/channels/${channelId}?campaign=${campaignId}`} className="font-semibold">
        <Name>{name}</Name>
      </Link>
      <span className="text-note text-soft">
        <bdi dir="ltr">@{handle}</bdi> · {t(`catalogue.platform.${platform}`)} ·{' '}
        <Link to={`/brand/shortlists/${listId}`}>
          <Name>{listName}</Name>
        </Link>
      </span>
      {note && (
        <span className="w-full text-note">
          <Name>{note}</Name>
        </span>
      )}
    </>
  )
}
