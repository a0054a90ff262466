import { useTranslation } from '#app/i18n/use-translation.ts'
import { picturePath } from '../../domain/content/picture.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Day, Name } from '../format.tsx'
import { Section } from '../section.tsx'
import { Nothing, type PartProps } from './sheet-terms.tsx'

/** What is to be won and how, where the brief asks for a contest. */
export function ContestSheet({ brief: { contest }, level }: PartProps) {
  const { t } = useTranslation()
  if (!contest) return null
  const { prize, conditions, rulesUrl, endsOn, winners } = contest
  return (
    <Section level={level} title={t('briefing.contest.title')}>
      <DefinitionList
        facts={[
          { term: t('briefing.contest.prize'), detail: <Name>{prize}</Name> },
          {
            term: t('briefing.contest.conditions'),
            detail: (
              <p dir="auto" className="whitespace-pre-line">
                {conditions}
              </p>
            ),
          },
          {
            term: t('briefing.contest.rules'),
            detail: rulesUrl ? <Address url={rulesUrl} /> : <Nothing />,
          },
          { term: t('briefing.contest.ends'), detail: endsOn ? <Day value={endsOn} long /> : <Nothing /> },
          {
            term: t('briefing.contest.winners'),
            detail: t('briefing.contest.winners_count', { count: Number(winners) }),
          },
        ]}
      />
    </Section>
  )
}

/** Examples of what is meant, as a row of frames with what is good about each. */
export function ReferenceSheet({ brief: { references }, level }: PartProps) {
  const { t } = useTranslation()
  if (references.length === 0) return null
  return (
    <Section level={level} title={t('briefing.references.title')}>
      <ol className="grid grid-cols-2 gap-x-5 gap-y-5 sm:grid-cols-3">
        {references.map(({ url, note, picture }, at) => (
          <li key={at} className="min-w-0">
            {picture && (
              <img
                src={picturePath(picture)}
                alt={t('briefing.references.alt', { row: at + 1 })}
                loading="lazy"
                className="mb-1.5 aspect-[4/5] w-full border border-rule object-cover"
              />
            )}
            {note && (
              <p className="text-note">
                <Name>{note}</Name>
              </p>
            )}
            {url && <Address url={url} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Address = ({ url }: { url: string }) => (
  <a href={url} dir="ltr" rel="noreferrer" className="text-note break-all">
    {url}
  </a>
)
