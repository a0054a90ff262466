import type { Texts } from '../shape.ts'
import type { board as en } from './board.en.ts'

export const board: Texts<typeof en> = {
  rest_zero: 'لا بطاقات أخرى',
  rest_one: 'بطاقة أخرى',
  rest_two: 'بطاقتان أخريان',
  rest_few: '{{count}} بطاقات أخرى',
  rest_many: '{{count}} بطاقة أخرى',
  rest_other: '{{count}} بطاقة أخرى',
}
