import type { Texts } from '../shape.ts'
import type { board as en } from './board.en.ts'

export const board: Texts<typeof en> = {
  rest_one: 'Ещё {{count}} карточка',
  rest_few: 'Ещё {{count}} карточки',
  rest_many: 'Ещё {{count}} карточек',
  rest_other: 'Ещё {{count}} карточки',
}
