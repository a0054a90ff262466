import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '#app/components/format.tsx'
import { SourceBadge } from '#app/components/marks.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { interests } from '#app/domain/campaign/strategy.ts'
import type { Audience, Share } from '#app/domain/matching/audience.ts'
import { ShareBars } from './shares.tsx'

/** Languages and interests of an audience; nothing where nobody reported them. */
export function AudienceMore({ audience }: { audience: Audience | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!audience?.languages && !audience?.interests) return null
  const topic = (name: string) => {
    const known = interests.find((interest) => interest === name)
    return known ? t(`catalogue.topic.${known}`) : name
  }
  const rowsOf = (shares: Share | undefined, nameOf: (key: string) => string) =>
    Object.entries(shares ?? {}).map(([key, share]) => ({ key, name: nameOf(key), share }))
  const languages = rowsOf(audience.languages, format.language)
  const liked = rowsOf(audience.interests, topic)
  const summary = (rows: { name: string; share: number }[]) => {
    const [first] = rows.toSorted((a, b) => b.share - a.share)
    return first ? `${first.name}: ${format.percent(first.share)}` : ''
  }
  return (
    <Section
      title={t('channelpage.audience_more')}
      note={<SourceBadge source={audience.source} at={audience.collectedOn} />}
    >
      <Columns shape="even">
        {languages.length > 0 && (
          <ShareBars
            head={t('channelpage.languages')}
            rows={languages}
            title={t('channelpage.languages')}
            summary={summary(languages)}
          />
        )}
        {liked.length > 0 && (
          <ShareBars
            head={t('channelpage.interests')}
            rows={liked}
            title={t('channelpage.interests')}
            summary={`${summary(liked)}. ${t('channelpage.interests_note')}`}
          />
        )}
      </Columns>
    </Section>
  )
}
