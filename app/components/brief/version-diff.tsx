import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import { briefDiff, type FieldChange } from '../../domain/campaign/brief-diff.ts'
import { DefinitionList } from '../definition-list.tsx'
import { useDynamicText } from '../dynamic-text.ts'
import { Day, Name, useFormat } from '../format.tsx'
import { useBriefLabels } from './field-labels.ts'

/** What differs between two versions: words within texts, points of lists, values. Marked by words and strokes, not by colour alone. */
export function VersionDiff({ before, after }: { before: Brief; after: Brief }) {
  const { t } = useTranslation()
  const labels = useBriefLabels()
  const changes = briefDiff(before, after)
  if (changes.length === 0) return <p className="text-soft">{t('briefing.diff.same')}</p>
  return (
    <DefinitionList
      facts={changes.map((change) => ({
        key: change.name,
        term: labels[change.name] ?? change.name,
        detail: <Change change={change} />,
      }))}
    />
  )
}

function Change({ change }: { change: FieldChange }) {
  const { t } = useTranslation()
  const say = useFacet(change.name)
  if (change.kind === 'text')
    return (
      <p dir="auto" className="whitespace-pre-line">
        {change.pieces.map(({ text, is }, at) =>
          is === 'same' ? (
            <span key={at}>{text}</span>
          ) : is === 'added' ? (
            <ins key={at} className="font-semibold">
              {text}
            </ins>
          ) : (
            <del key={at} className="text-soft">
              {text}
            </del>
          ),
        )}
      </p>
    )
  if (change.kind === 'list')
    return (
      <ul>
        {change.added.map((point) => (
          <li key={`+${point}`}>
            <span className="pe-2 text-note text-soft">{t('briefing.diff.added')}</span>
            <ins className="font-semibold no-underline">{say(point)}</ins>
          </li>
        ))}
        {change.removed.map((point) => (
          <li key={`-${point}`}>
            <span className="pe-2 text-note text-soft">{t('briefing.diff.removed')}</span>
            <del className="text-soft">{say(point)}</del>
          </li>
        ))}
      </ul>
    )
  return (
    <>
      <ins className="font-semibold no-underline">{say(change.after)}</ins>{' '}
      <span className="text-note text-soft">
        {t('briefing.diff.was')} <del>{say(change.before)}</del>
      </span>
    </>
  )
}

/** A value of a field in words: stored codes and days are not what people read. */
function useFacet(name: string): (value: string) => ReactNode {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { country } = useFormat()
  return (value) => {
    if (value === '') return t('briefing.diff.nothing')
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return <Day value={value} long />
    if (name === 'rightsUse') return text(`brief.rights_use.${value}`)
    if (name === 'jurisdictions') return text(`catalogue.jurisdiction.${value}`)
    if (name === 'shipment.countries') return country(value)
    if (name === 'shipment.after') return text(`briefing.shipment.after_option.${value}`)
    if (name === 'shipsProduct') return text(`briefing.diff.${value}`)
    if (name === 'deliverables') {
      const [quantity, format, platform] = value.split(' ')
      return `${quantity} × ${text(`catalogue.format.${format}`)}, ${text(`catalogue.platform.${platform}`)}`
    }
    return <Name>{value}</Name>
  }
}
