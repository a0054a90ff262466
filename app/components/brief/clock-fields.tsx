import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import {
  type ClockName,
  clockNames,
  longestHours,
  shortestHours,
  waits,
} from '../../domain/collaboration/clock-table.ts'
import { useClockLength } from '../deal/clock-length.ts'
import { DefinitionList } from '../definition-list.tsx'
import { TextField } from '../fields.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'
import type { PartProps } from './sheet-terms.tsx'

/** The clocks that a brief may shorten; left empty they run as long as everywhere. */
export function ClockFields({ form }: BriefParts) {
  const { t } = useTranslation()
  return (
    <Section id="clocks" title={t('deadlines.brief.title')}>
      <p className="max-w-prose pb-4 text-soft">{t('deadlines.brief.hint')}</p>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {clockNames.map((name) => (
          <TextField
            key={name}
            {...form.field(`clocks.${name}`)}
            required={false}
            inputMode="numeric"
            className="max-w-60"
            suffix={t(name === 'review' ? 'deadlines.brief.working_hours' : 'deadlines.brief.hours')}
            placeholder={String(longestHours[name])}
            label={t(`deadlines.clock.${name}`)}
            hint={t('deadlines.brief.range', { least: shortestHours, most: longestHours[name] })}
          />
        ))}
      </div>
    </Section>
  )
}

/** How long each side may take under a brief. */
export function ClockSheet({ brief, level }: PartProps) {
  const { t } = useTranslation()
  const clocks: Brief['clocks'] = brief.clocks ?? {}
  const lengthOf = useClockLength({ clocks })
  return (
    <Section level={level} title={t('dealpage.clocks.title')} note={<AllClocks />}>
      <DefinitionList
        facts={clockNames.map((name) => ({
          key: name,
          term: t(`deadlines.clock.${name}`),
          detail: (
            <span className={clocks[name] ? 'font-semibold text-ink' : undefined}>
              {lengthOf(waits[name])}
            </span>
          ),
        }))}
      />
    </Section>
  )
}

function AllClocks() {
  const { t } = useTranslation()
  return <Link to="/clocks">{t('deadlines.brief.all')}</Link>
}

/** How the fields are called in the summary of errors. */
export function useClockLabels(): Record<string, string> {
  const { t } = useTranslation()
  const label = (name: ClockName) => [`clocks.${name}`, t(`deadlines.clock.${name}`)]
  return { clocks: t('deadlines.brief.title'), ...Object.fromEntries(clockNames.map(label)) }
}
