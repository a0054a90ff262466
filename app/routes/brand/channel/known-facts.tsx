import { useTranslation } from '#app/i18n/use-translation.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { SourceBadge } from '#app/components/marks.tsx'
import { useReasons } from '#app/components/match/reasons.ts'
import { Section } from '#app/components/section.tsx'
import { roughMoney } from '#app/domain/matching/approximate.ts'
import type { Package } from '#app/domain/matching/asked-price.ts'
import type { Provenance } from '#app/domain/matching/candidate.ts'
import type { Outcome } from './channel-page.tsx'

export type Known = {
  followersFrom: Provenance | null
  languages: string[]
  topics: string[]
  packages: Package[]
}

type FactsProps = {
  channel: { followers: number | null; country: string | null; city: string | null }
  known: Known
  outcome: Outcome
}

/** The plain facts of a channel, and what it charges. */
export function KnownFacts({ channel, known, outcome }: FactsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { topic } = useReasons()
  const home = [channel.city, channel.country && format.country(channel.country)].filter(
    (place) => place !== null,
  )
  const unknown = <span className="text-soft">–</span>
  return (
    <div>
      <Section title={t('match.channel.packages')}>
        {known.packages.length > 0 ? (
          <DefinitionList
            facts={known.packages.map(({ format: kind, price }) => ({
              key: kind,
              term: t(`catalogue.format.${kind}`),
              detail: <Amount money={price} />,
            }))}
          />
        ) : (
          <NoPackages outcome={outcome} />
        )}
      </Section>
      <Section title={t('match.channel.known')}>
        <DefinitionList
          facts={[
            {
              term: t('match.channel.followers'),
              detail:
                channel.followers === null ? unknown : <Followers known={known} count={channel.followers} />,
            },
            { term: t('match.channel.country'), detail: home.length > 0 ? home.join(', ') : unknown },
            {
              term: t('match.channel.language'),
              detail:
                known.languages.length > 0 ? format.list(known.languages.map(format.language)) : unknown,
            },
            {
              term: t('match.channel.topics'),
              detail: known.topics.length > 0 ? format.list(known.topics.map(topic)) : unknown,
            },
          ]}
        />
      </Section>
    </div>
  )
}

function Followers({ known: { followersFrom }, count }: { known: Known; count: number }) {
  const format = useFormat()
  return (
    <>
      {format.number(count)}
      {followersFrom && (
        <div>
          <SourceBadge source={followersFrom.source} at={followersFrom.collectedOn} />
        </div>
      )}
    </>
  )
}

function NoPackages({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!outcome.ranked) return <p className="text-soft">–</p>
  const { low, high, currency } = outcome.ranked.price.expected
  const [from, to] = [roughMoney({ amount: low, currency }), roughMoney({ amount: high, currency })]
  const range = isolate(`${format.money(from)} – ${format.figure(to)}`)
  return <p className="text-soft">{t('match.channel.no_packages', { range })}</p>
}
