import { useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { redraw, rerunCommand } from '../../domain/contest/rerun.ts'
import { Button } from '../buttons.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { useAwake } from '../use-awake.ts'

type Outcome = 'running' | 'same' | 'differs' | 'failed'

/** The draw by anybody: a command for a shell, and where the page is awake the same in this browser. */
export function DrawAgain({
  contest,
  drawn,
  origin,
}: {
  contest: Contest
  /** The lines that the page says were drawn, in their order. */
  drawn: readonly string[]
  origin: string
}) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const isAwake = useAwake()
  const { draw, code, frozen, seedHash, rules } = contest
  if (!draw || !frozen) return null
  const most = rules.winners + rules.substitutes
  const file = `/contests/${code}/entries.txt`

  const run = async () => {
    setOutcome('running')
    try {
      const answer = await fetch(file)
      const found = await redraw(await answer.text(), draw, most)
      const isSame =
        found.seedHash === seedHash &&
        found.listHash === frozen.listHash &&
        found.drawn.join() === drawn.join()
      setOutcome(isSame ? 'same' : 'differs')
    } catch {
      setOutcome('failed')
    }
  }

  return (
    <Section id="again" title={t('contest.again.title')}>
      <p className="max-w-prose pb-3">{t('contest.again.text')}</p>
      <pre dir="ltr" className="border border-rule bg-wash p-3 text-note break-all whitespace-pre-wrap">
        {`curl -s ${origin}${file} -o entries.txt\n${rerunCommand(draw, most)}`}
      </pre>
      {isAwake && (
        <p className="pt-4">
          <Button type="button" kind="secondary" busy={outcome === 'running'} onClick={() => void run()}>
            {outcome === 'running' ? t('contest.again.running') : t('contest.again.here')}
          </Button>
        </p>
      )}
      {outcome && outcome !== 'running' && (
        <Notice kind={outcome === 'same' ? 'success' : 'refusal'} title={t(`contest.again.${outcome}`)} />
      )}
    </Section>
  )
}
