import { useTranslation } from '#app/i18n/use-translation.ts'
import { rules } from '../../domain/compliance/rules.ts'
import { isBlocking, type Judged } from '../../domain/compliance/waiver.ts'
import { Name } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { useSentenceFormat } from '../deal/sentence-format.ts'

/** What disclosure and licence rules say of a deal: each with its exact reason, its source, and what staff waived. */
export function Findings({ findings }: { findings: readonly Judged[] }) {
  const { t } = useTranslation()
  const blocking = findings.filter(isBlocking).length
  return (
    <>
      <p className="max-w-prose">
        {blocking === 0
          ? t('compliance.met')
          : `${t('compliance.held_up', { count: blocking })} ${t('compliance.silence')}`}
      </p>
      {findings.length > 0 && (
        <ul className="mt-3 border-t border-rule">
          {findings.map((finding) => (
            <FindingLine key={finding.rule} finding={finding} />
          ))}
        </ul>
      )}
      <p className="max-w-prose pt-2 text-note text-soft">{t('compliance.platform_label')}</p>
    </>
  )
}

function FindingLine({ finding }: { finding: Judged }) {
  const { t } = useTranslation()
  const { day, longDay } = useSentenceFormat()
  const { rule, reason, word, waiver } = finding
  const { about, law, since } = rules[rule]
  const named = about === 'creator' && word ? t(`compliance.licence.kind.${word as 'sa-mawthooq'}`) : word
  return (
    <li className="border-b border-rule py-2.5">
      <p className="font-semibold">
        {t(`compliance.rule.${rule}`)}
        <span className={isBlocking(finding) ? 'ms-2 text-note text-disputed' : 'ms-2 text-note text-soft'}>
          {t(isBlocking(finding) ? 'compliance.severity.block' : 'compliance.severity.warn')}
        </span>
      </p>
      <p className="max-w-prose">
        {t(`compliance.about.${about}`)}: {t(`compliance.reason.${reason}`, { word: isolate(named) })}
      </p>
      <p className="text-note text-soft">
        {t('compliance.law', { law: isolate(law), date: longDay(since) })}
      </p>
      {waiver && (
        <p className="mt-1 border-s-2 border-ink ps-3 text-note">
          {t('compliance.waived', {
            name: isolate(waiver.author),
            date: day(waiver.waivedAt),
            reason: isolate(waiver.reason),
          })}
        </p>
      )}
    </li>
  )
}

/** A caption with the words that were found marked where they stand. */
export function MarkedCaption({ caption, findings }: { caption: string; findings: readonly Judged[] }) {
  const { t } = useTranslation()
  const spans = findings
    .flatMap(({ span }) => (span ? [span] : []))
    .sort(([one], [other]) => one - other)
    .filter(([start], index, all) => index === 0 || start >= all[index - 1]![1])
  if (spans.length === 0) return null
  const ends = [0, ...spans.map(([, end]) => end)]
  return (
    <figure className="pt-3">
      <figcaption className="text-note text-soft">{t('compliance.in_text')}</figcaption>
      <p className="max-w-prose border-s-2 border-rule ps-4 whitespace-pre-line">
        <bdi dir="auto">
          {spans.map(([start, end], index) => (
            <span key={start}>
              {caption.slice(ends[index], start)}
              <mark className="bg-transparent font-semibold text-disputed underline decoration-wavy">
                {caption.slice(start, end)}
              </mark>
            </span>
          ))}
          {caption.slice(ends.at(-1))}
        </bdi>
      </p>
    </figure>
  )
}

/** What the jurisdictions of a brief ask for, before anybody has agreed to it. */
export function Requirements({ rules: asked }: { rules: readonly (keyof typeof rules)[] }) {
  const { t } = useTranslation()
  if (asked.length === 0) return null
  return (
    <div className="pt-3">
      <h3 className="font-semibold">{t('compliance.asks')}</h3>
      <ul className="list-disc ps-5">
        {asked.map((rule) => (
          <li key={rule}>
            {t(`compliance.rule.${rule}`)}{' '}
            <span className="text-note text-soft">
              <Name>{rules[rule].law}</Name>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
