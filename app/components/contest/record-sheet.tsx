import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { roundAddress, roundTime } from '../../domain/contest/beacon-round.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { noBeacon } from '../../domain/contest/draw.ts'
import { beaconHours } from '../../domain/contest/rules.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Figure, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'

/** How the draw works, for people who have not met one like it. */
export function HowDrawn({ contest }: { contest: Contest }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return (
    <Section title={t('contest.how.title')}>
      <ol className="max-w-prose list-decimal space-y-1.5 ps-5">
        <li>{t('contest.how.first', { at: isolate(dateTime(contest.openedAt)) })}</li>
        <li>{t('contest.how.second')}</li>
        <li>{t('contest.how.third', { round: isolate(String(contest.beaconRound)) })}</li>
        <li>{t('contest.how.fourth')}</li>
      </ol>
      <p className="max-w-prose pt-3 text-soft">{t('contest.how.silence', { hours: beaconHours })}</p>
      <p className="max-w-prose pt-1.5 text-soft">{t('contest.how.locked')}</p>
    </Section>
  )
}

/** The numbers of the draw: what was promised before, what was fixed, what was revealed. */
export function RecordSheet({ contest }: { contest: Contest }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { seedHash, openedAt, frozen, frozenAt, beaconRound, beaconSignature, draw, code } = contest
  const notYet = <span className="text-soft">{t('contest.record.not_yet')}</span>
  const published = (at: Date) => t('contest.record.published', { at: isolate(dateTime(at)) })
  return (
    <Section id="record" title={t('contest.record.title')}>
      <DefinitionList
        facts={[
          {
            term: t('contest.record.seed_hash'),
            detail: <Code note={published(openedAt)}>{seedHash}</Code>,
          },
          {
            term: t('contest.record.list_hash'),
            detail: frozen ? <Code note={published(frozenAt!)}>{frozen.listHash}</Code> : notYet,
          },
          {
            term: t('contest.record.entries'),
            detail: frozen ? (
              <>
                <Figure value={frozen.entryCount} />
                {' · '}
                <a href={`/contests/${code}/entries.txt`}>{t('contest.record.file')}</a>
                {' · '}
                <a href={`/contests/${code}/draw.json`}>{t('contest.record.json')}</a>
              </>
            ) : (
              notYet
            ),
          },
          {
            term: t('contest.record.beacon'),
            detail: (
              <a href={roundAddress(beaconRound)} rel="noreferrer nofollow">
                {t('contest.record.beacon_round', {
                  round: isolate(String(beaconRound)),
                  at: isolate(dateTime(roundTime(beaconRound))),
                })}
              </a>
            ),
          },
          {
            term: t('contest.record.beacon_signature'),
            detail: beaconSignature ? (
              <Code>{beaconSignature}</Code>
            ) : draw ? (
              t('contest.record.beacon_none')
            ) : (
              notYet
            ),
          },
          ...(draw && draw.beacon !== noBeacon
            ? [{ term: t('contest.record.beacon_value'), detail: <Code>{draw.beacon}</Code> }]
            : []),
          { term: t('contest.record.seed'), detail: draw ? <Code>{draw.seed}</Code> : notYet },
        ]}
      />
    </Section>
  )
}

/** Letters and digits that people compare or copy. */
export function Code({ children, note }: { children: string; note?: ReactNode }) {
  return (
    <>
      <code dir="ltr" className="inline-block text-note break-all">
        {children}
      </code>
      {note && <span className="block text-note text-soft">{note}</span>}
    </>
  )
}
