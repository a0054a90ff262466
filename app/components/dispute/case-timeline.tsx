import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CaseView, TimelineLine } from '../../domain/dispute/case-view.ts'
import { Words } from '../deal/words.tsx'
import { useDynamicText } from '../dynamic-text.ts'
import { EventLine } from '../event-line.tsx'
import { Amount, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'

/** The newest lines stand open; what came before is folded. */
const mostOpen = 20

/** One line of time: the agreement, messages, drafts and remarks, looks at the post, money, and the dispute itself. */
export function CaseTimeline({ view: { timeline, deal } }: { view: CaseView }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const lines = timeline.toReversed()
  const earlier = lines.slice(mostOpen)
  return (
    <Section id="timeline" title={t('dispute.timeline.title')} note={number(lines.length)}>
      <ol>
        {lines.slice(0, mostOpen).map((line) => (
          <Line key={line.key} line={line} deal={deal} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details className="pt-2">
          <summary className="min-h-6 cursor-pointer text-note">
            {t('dispute.timeline.more', { count: earlier.length })}
          </summary>
          <ol>
            {earlier.map((line) => (
              <Line key={line.key} line={line} deal={deal} />
            ))}
          </ol>
        </details>
      )}
    </Section>
  )
}

/** Counted by the day. */
const ofDays: readonly TimelineLine['kind'][] = ['clicks', 'figures']

function Line({ line, deal }: { line: TimelineLine; deal: CaseView['deal'] }) {
  const text = useDynamicText()
  const { kind, role, author, at, body, amount } = line
  const party = role === 'brand' ? deal.brandName : role === 'creator' ? deal.creatorName : null
  const name = author ?? party
  return (
    <EventLine
      what={
        <>
          <What line={line} />
          {amount && (
            <>
              {' · '}
              <Amount money={amount} />
            </>
          )}
        </>
      }
      by={name ? <Name>{name}</Name> : role && text(`deal.role.${role}`)}
      at={at}
      isOfDay={ofDays.includes(kind)}
    >
      {body && <Words className="text-note text-soft">{body}</Words>}
    </EventLine>
  )
}

function What({ line: { kind, code } }: { line: TimelineLine }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { number } = useFormat()
  switch (kind) {
    case 'message':
      return <>{t('dispute.timeline.message')}</>
    case 'draft':
      return <>{t('dispute.timeline.draft', { version: number(Number(code)) })}</>
    case 'remark':
      return <>{t('dispute.timeline.remark')}</>
    case 'check':
      return <>{t('dispute.timeline.check', { result: isolate(text(`postwatch.result.${code}`)) })}</>
    case 'brief':
      return <>{t('dispute.timeline.brief', { version: number(Number(code)) })}</>
    case 'clicks':
      return (
        <>{t('dispute.timeline.clicks', { count: Number(code), replace: { count: number(Number(code)) } })}</>
      )
    case 'figures':
      return <>{t('dispute.timeline.figures', { views: code ? number(Number(code)) : '…' })}</>
    case 'money':
      return <>{text(`books.movement.${code}`)}</>
    case 'claim':
      return <>{text(`postwatch.claim.step.${code}`)}</>
    case 'dispute':
      return <>{text(`dispute.step.${code}`)}</>
    case 'step':
      return <>{text(`deal.step.${code}`)}</>
  }
}
