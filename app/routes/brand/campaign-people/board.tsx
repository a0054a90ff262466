import { Form, useNavigate } from '@remix-run/react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { classNames } from '#app/components/class-names.ts'
import { Amount } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { type CardMove, groupOf, moveTo, type PeopleGroup, whyNot } from '#app/domain/campaign/people.ts'
import { peopleAddress } from '#app/domain/campaign/people-query.ts'
import type { Money } from '#app/domain/money.ts'
import { BoardCard, StepFields } from './board-card.tsx'
import { cardsOf, columnsOf, sumsOf } from './board-columns.ts'
import { FoundName } from './found-list.tsx'
import type { Card, PeopleLoaded } from './people-page.tsx'
import { useStepWord } from './step-word.ts'

/** A card let go over a column: the step it means, or why there is none. */
type Dropped = { card: Card; to: PeopleGroup; move: CardMove | undefined }

/** The deals in columns. A card moves by taking a step of its deal: through its menu, or by hand where one step fits. */
export function Board(loaded: PeopleLoaded) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { campaign, query, cards, found } = loaded
  const [held, setHeld] = useState<Card | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const columns = columnsOf(cards, found.length, query.stage)
  const shown = columns.find(({ group }) => group === query.column) ?? columns.find(({ count }) => count > 0)
  const letGo = () => {
    setHeld(null)
    setOver(null)
  }
  const drop = (to: PeopleGroup) => {
    const card = held
    letGo()
    // Only now: what stands above the board must not move while a card is taken hold of, or the browser lets go of it.
    setDropped(null)
    if (!card || groupOf[card.person.status] === to) return
    const move = moveTo(card.person, card.moves, to)
    if (move?.form != null) navigate(`/brand/collaborations/${card.person.id}#${move.form}`)
    else setDropped({ card, to, move })
  }
  return (
    <>
      <div aria-live="assertive">
        {dropped && (
          <DroppedNotice key={dropped.card.person.id} dropped={dropped} leave={() => setDropped(null)} />
        )}
      </div>
      <nav aria-label={t('people.columns')} className="flex flex-wrap gap-x-4 gap-y-1 pb-3 md:hidden">
        {columns.map(({ group, count }) => (
          <span
            key={group}
            data-drop={group}
            className={held && over === group ? 'outline-2 outline-offset-2 outline-ink' : ''}
          >
            <ChoiceLink
              to={peopleAddress(campaign.id, { ...query, column: group })}
              isChosen={group === shown?.group}
            >
              {t(`people.group.${group}`)} <bdi>{count}</bdi>
            </ChoiceLink>
          </span>
        ))}
      </nav>
      <div
        role="group"
        aria-label={t('people.view.board')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a board is wider than the page: the keyboard scrolls it
        tabIndex={0}
        data-drag-scroll=""
        className="flex items-stretch overflow-x-auto border-t border-ink pb-3"
      >
        {columns.map(({ group, count }) => (
          <BoardColumn
            key={group}
            group={group}
            count={count}
            isShown={group === shown?.group}
            held={held}
            isOver={over === group}
            sums={sumsOf(cards, group)}
            drop={() => drop(group)}
          >
            {group === 'found'
              ? found.map((person) => (
                  <li key={person.channelId} className="flex flex-wrap gap-x-2 border-b border-rule py-2.5">
                    <FoundName person={person} campaignId={campaign.id} />
                  </li>
                ))
              : cardsOf(cards, group).map((card) => (
                  <BoardCard
                    key={card.person.id}
                    card={card}
                    now={loaded.now}
                    take={() => setHeld(card)}
                    over={setOver}
                    letGo={letGo}
                    drop={(to) => {
                      const column = columns.find((one) => one.group === to)
                      if (column) drop(column.group)
                      else letGo()
                    }}
                  />
                ))}
          </BoardColumn>
        ))}
      </div>
      <p className="pt-2 text-note text-soft max-md:hidden">{t('people.drag_hint')}</p>
    </>
  )
}

type BoardColumnProps = {
  group: PeopleGroup
  count: number
  sums: Money[]
  /** Whether it is the one column that a phone shows. */
  isShown: boolean
  held: Card | null
  /** A finger holds a card over it. */
  isOver: boolean
  drop: () => void
  children: ReactNode[]
}

function BoardColumn({ group, count, sums, isShown, held, isOver, drop, children }: BoardColumnProps) {
  const { t } = useTranslation()
  const wordOf = useStepWord()
  const move = held ? moveTo(held.person, held.moves, group) : undefined
  const over = (event: DragEvent) => {
    if (held) event.preventDefault()
  }
  const letGo = (event: DragEvent) => {
    event.preventDefault()
    drop()
  }
  const isEmpty = count === 0
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a hand's way only: the menu takes the same steps by keyboard
    <section
      aria-label={t(`people.group.${group}`)}
      data-drop={group}
      onDragOver={over}
      onDrop={letGo}
      className={classNames(
        'shrink-0 border-s border-rule px-2.5 pt-2 first:border-s-0 first:ps-0 max-md:w-full max-md:border-s-0 max-md:px-0',
        !isShown && 'max-md:hidden',
        isEmpty ? 'md:w-24' : 'md:w-56',
        held && (move ? 'outline-2 -outline-offset-2 outline-ink' : 'opacity-60'),
        held && isOver && 'bg-wash',
      )}
    >
      <div className="border-b border-rule pb-1.5">
        <h3 className="flex items-baseline justify-between gap-2 text-note font-semibold">
          <span>{t(`people.group.${group}`)}</span>
          <bdi className="text-soft">{count}</bdi>
        </h3>
        <p className="min-h-5 text-note text-soft">
          {sums.map((sum) => (
            <span key={sum.currency} className="block">
              <Amount money={sum} />
            </span>
          ))}
        </p>
        {move && <p className="text-note font-semibold">{wordOf(move.step)}</p>}
      </div>
      <FirstFew>{children}</FirstFew>
    </section>
  )
}

/** So many cards stand in a column at first. */
const atFirst = 12

/** A long column shows its first cards, and the rest when asked; a phone and a reader without scripts as well. */
function FirstFew({ children }: { children: ReactNode[] }) {
  const { t } = useTranslation()
  const rest = children.slice(atFirst)
  return (
    <>
      <ul>{children.slice(0, atFirst)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-note underline underline-offset-4">
            {t('board.rest', { count: rest.length })}
          </summary>
          <ul>{rest}</ul>
        </details>
      )}
    </>
  )
}

/** Nothing is done by letting go alone: the step is named and asks once more. */
function DroppedNotice({ dropped: { card, to, move }, leave }: { dropped: Dropped; leave: () => void }) {
  const { t } = useTranslation()
  const wordOf = useStepWord()
  const { person, moves } = card
  const name = isolate(person.creatorName)
  const why = whyNot(person, moves, to)
  if (!move)
    return (
      <Notice
        kind="refusal"
        title={t(`people.no_move.${why ?? 'no_step'}`, { name, column: t(`people.group.${to}`) })}
      />
    )
  return (
    <Notice title={t('people.sure', { name, step: wordOf(move.step) })}>
      <div className="flex flex-wrap gap-2.5 pt-2">
        <Form method="post" preventScrollReset onSubmit={leave}>
          <StepFields person={person} />
          <Button small name="step" value={move.step} autoFocus>
            {wordOf(move.step)}
          </Button>
        </Form>
        <Button small kind="secondary" type="button" onClick={leave}>
          {t('people.not_now')}
        </Button>
      </div>
    </Notice>
  )
}
