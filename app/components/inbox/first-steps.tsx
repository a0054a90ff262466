import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'

type StartKey = 'strategy' | 'brief' | 'search' | 'invite' | 'fund' | 'channel' | 'prices' | 'payout' | 'deal'

export type StartStep = { key: StartKey; to: string; done: boolean }

/** What a new account does first. It leaves by itself when everything is done. */
export function FirstSteps({ steps }: { steps: StartStep[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const done = steps.filter((step) => step.done).length
  if (done === steps.length) return null
  const counted = { done: format.number(done), all: format.number(steps.length) }
  return (
    <Section title={t('inbox.start.title')} note={t('inbox.start.note', counted)}>
      <ol className="grid gap-x-10 md:grid-cols-2">
        {steps.map(({ key, to, done: isDone }) => (
          <li key={key} className="flex min-h-11 items-center gap-3 border-b border-rule py-2">
            <StepMark done={isDone} />
            {isDone ? (
              <span className="text-soft">
                {t(`inbox.start.${key}`)}
                <span className="sr-only">, {t('inbox.start.done')}</span>
              </span>
            ) : (
              <Link to={to}>{t(`inbox.start.${key}`)}</Link>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function StepMark({ done }: { done: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0 fill-none stroke-current stroke-2">
      {done ? <path d="M2 8.5 6.2 12.5 14 3.5" /> : <circle cx="8" cy="8" r="6" strokeWidth="1.5" />}
    </svg>
  )
}
