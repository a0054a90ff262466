import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { interests } from '#app/domain/campaign/strategy.ts'
import { ShareBars } from './shares.tsx'

export type Learned = { mixture: number[]; learnedAt: Date }

/** Less than this of what a channel says is nothing it speaks about. */
const leastShare = 0.02

/** What the channel's own words are about. */
export function LearnedTopics({ learned }: { learned: Learned | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = interests
    .map((key, at) => ({ key, name: t(`catalogue.topic.${key}`), share: learned?.mixture[at] ?? 0 }))
    .filter(({ share }) => share >= leastShare)
    .toSorted((a, b) => b.share - a.share)
  const [first] = rows
  return (
    <Section title={t('channelpage.learned')}>
      {first ? (
        <ShareBars
          head={t('channelpage.topic')}
          rows={rows}
          title={t('channelpage.learned')}
          summary={t('channelpage.learned_summary', {
            topic: first.name.toLocaleLowerCase(format.locale),
            share: format.percent(first.share),
          })}
        />
      ) : (
        <p className="text-soft">{t('channelpage.learned_none')}</p>
      )}
      {learned && (
        <p className="pt-1 text-fine text-soft">
          {t('channelpage.learned_note', { day: format.longDay(learned.learnedAt) })}
        </p>
      )}
    </Section>
  )
}
