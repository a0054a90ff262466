import type { PointerEvent } from 'react'

type GripProps = {
  take: () => void
  /** What the finger is over now: the `data-drop` of it, or null. */
  over: (to: string | null) => void
  /** Let go over a `data-drop`, or over nothing. */
  drop: (to: string | null) => void
}

/** So near to an edge the page or the board moves along, by so many pixels each time. */
const edge = { near: 40, step: 14 } as const

/**
 * A grip by which a finger or a pen drags what a mouse drags without one: browsers begin no drag by touch. The rest of the
 * page scrolls as ever. It is a hand's way only: whatever it does can be done by a menu or a form.
 */
export function DragGrip({ take, over, drop }: GripProps) {
  const isFinger = ({ pointerType }: PointerEvent) => pointerType !== 'mouse'
  const isHeld = ({ currentTarget, pointerId }: PointerEvent) => currentTarget.hasPointerCapture(pointerId)
  return (
    <span
      aria-hidden="true"
      data-grip=""
      onPointerDown={(event) => {
        if (!isFinger(event)) return
        event.currentTarget.setPointerCapture(event.pointerId)
        take()
      }}
      onPointerMove={(event) => {
        if (!isHeld(event)) return
        moveAlong(event)
        over(dropUnder(event))
      }}
      onPointerUp={(event) => isHeld(event) && drop(dropUnder(event))}
      onPointerCancel={() => drop(null)}
      onContextMenu={(event) => event.preventDefault()}
      className="hidden size-9 shrink-0 touch-none items-center justify-center text-soft select-none any-pointer-coarse:inline-flex"
    >
      <svg viewBox="0 0 12 18" className="h-4 w-3 fill-current">
        {[3, 9, 15].map((y) => (
          <g key={y}>
            <circle cx="3" cy={y} r="1.6" />
            <circle cx="9" cy={y} r="1.6" />
          </g>
        ))}
      </svg>
    </span>
  )
}

const dropUnder = ({ clientX, clientY }: PointerEvent) =>
  document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-drop]')?.dataset.drop ?? null

/** What lies beyond an edge comes into sight when something is held near it. */
function moveAlong({ currentTarget, clientX, clientY }: PointerEvent) {
  const board = currentTarget.closest('[data-drag-scroll]')
  if (board) {
    const { left, right } = board.getBoundingClientRect()
    if (clientX > right - edge.near) board.scrollBy(edge.step, 0)
    if (clientX < left + edge.near) board.scrollBy(-edge.step, 0)
  }
  if (clientY > window.innerHeight - edge.near) window.scrollBy(0, edge.step)
  if (clientY < edge.near) window.scrollBy(0, -edge.step)
}
