import { useTranslation } from '#app/i18n/use-translation.ts'
import { DateField, TextArea, TextField } from '../fields.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'

/** What a contest needs. The style sheet shows it only while a line above asks for one, with and without scripts. */
export function ContestFields({ form }: BriefParts) {
  const { t } = useTranslation()
  return (
    <div className="only-contest">
      <Section title={t('briefing.contest.title')} id="contest">
        <p className="pb-4 text-soft">{t('briefing.contest.hint')}</p>
        <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
          <TextField
            {...form.field('contest.prize')}
            maxLength={300}
            label={t('briefing.contest.prize')}
            hint={t('briefing.contest.prize_hint')}
          />
          <TextField
            {...form.field('contest.rulesUrl')}
            required={false}
            type="url"
            placeholder="https://"
            label={t('briefing.contest.rules')}
          />
          <TextArea
            {...form.field('contest.conditions')}
            rows={3}
            maxLength={1000}
            label={t('briefing.contest.conditions')}
            hint={t('briefing.contest.conditions_hint')}
          />
          <div className="grid content-start gap-y-5">
            <DateField {...form.field('contest.endsOn')} label={t('briefing.contest.ends')} />
            <TextField
              {...form.field('contest.winners')}
              inputMode="numeric"
              className="max-w-52"
              label={t('briefing.contest.winners')}
            />
          </div>
        </div>
      </Section>
    </div>
  )
}
