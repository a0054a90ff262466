import { Form } from '@remix-run/react'
import type { DragEvent } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { classNames } from '#app/components/class-names.ts'
import { DealStatus } from '#app/components/deal-status.tsx'
import { DragGrip } from '#app/components/drag-grip.tsx'
import { Amount, Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { type CampaignPerson, type CardMove, isOverdue } from '#app/domain/campaign/people.ts'
import type { Card } from './people-page.tsx'
import { Turn } from './people-table.tsx'
import { useStepWord } from './step-word.ts'

type BoardCardProps = {
  card: Card
  now: Date
  take: () => void
  letGo: () => void
  /** A finger moves it over a column, and lets go. */
  over: (to: string | null) => void
  drop: (to: string | null) => void
}

/** One deal: who, for how much, until when, whose turn, and a menu of what the brand may do. */
export function BoardCard({ card: { person, moves }, now, take, letGo, over, drop }: BoardCardProps) {
  const { t } = useTranslation()
  const { id, creatorName, handle, platform, status, price, dueAt } = person
  const isMovable = moves.some(({ step }) => step !== 'open-dispute')
  const start = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', creatorName)
    take()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a hand's way only: the menu takes the same steps by keyboard
    <li
      draggable={isMovable}
      onDragStart={start}
      onDragEnd={letGo}
      className={classNames('border-b border-rule py-2.5', isMovable && 'md:cursor-grab')}
    >
      <div className="flex items-start justify-between gap-x-2">
        <p className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-3">
          <Link to={`/brand/collaborations/${id}`} draggable={false} className="font-semibold">
            <Name>{creatorName}</Name>
          </Link>
          <Amount money={price} />
        </p>
        {isMovable && <DragGrip take={take} over={over} drop={drop} />}
      </div>
      <p className="text-note text-soft">
        <bdi dir="ltr">@{handle}</bdi> · {t(`catalogue.platform.${platform}`)}
      </p>
      <p className="text-note">
        <DealStatus status={status} />
      </p>
      <p className="flex flex-wrap gap-x-2 text-note">
        <Turn card={person} />
        {dueAt && <When value={dueAt} />}
        {isOverdue(person, now) && <strong className="text-disputed">{t('people.late')}</strong>}
      </p>
      {(moves.length > 0 || status === 'accepted') && <Menu person={person} moves={moves} />}
    </li>
  )
}

function Menu({ person, moves }: { person: CampaignPerson; moves: CardMove[] }) {
  const { t } = useTranslation()
  const wordOf = useStepWord()
  const page = `/brand/collaborations/${person.id}`
  return (
    <details>
      <summary
        aria-label={t('people.menu_of', { name: isolate(person.creatorName) })}
        className="inline-flex min-h-9 items-center text-note underline underline-offset-4"
      >
        {t('people.menu')}
      </summary>
      <ul className="grid gap-1.5 pb-1">
        {person.status === 'accepted' && (
          <li>
            <LinkButton small to={`${page}#held`}>
              {t('people.step.fund')}
            </LinkButton>
          </li>
        )}
        {moves.map(({ step, form }) => (
          <li key={step}>
            {form === null ? (
              <Form method="post" preventScrollReset>
                <StepFields person={person} />
                <Button small kind="secondary" name="step" value={step}>
                  {wordOf(step)}
                </Button>
              </Form>
            ) : (
              <LinkButton small kind="quiet" to={form ? `${page}#${form}` : page}>
                {wordOf(step)}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Which deal a step is of, and the offer that the reader saw. */
export function StepFields({ person: { id, offerVersion } }: { person: CampaignPerson }) {
  return (
    <>
      <input type="hidden" name="deal" value={id} />
      <input type="hidden" name="offerVersion" value={offerVersion} />
    </>
  )
}
