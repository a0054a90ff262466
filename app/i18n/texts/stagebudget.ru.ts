import type { Texts } from '../shape.ts'
import type { stagebudget as en } from './stagebudget.en.ts'

export const stagebudget: Texts<typeof en> = {
  title: 'По этапам календаря',
  planned: 'План',
  released: 'Передано',
  share: 'Доля бюджета, %',
  share_hint: 'Оставьте пустым, если на этот этап ничего не запланировано.',
  of: '{{share}} бюджета',
  rule: 'Сделка относится к этапу своего дела в календаре; если такого дела нет — к этапу, на который приходится публикация, а иначе к этапу дела её брифа.',
  others_one: 'Ещё у {{count}} сделки нет согласованной суммы.',
  others_few: 'Ещё у {{count}} сделок нет согласованной суммы.',
  others_many: 'Ещё у {{count}} сделок нет согласованной суммы.',
  others_other: 'Ещё у {{count}} сделки нет согласованной суммы.',
}
