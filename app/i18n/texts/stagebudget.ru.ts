import type { Texts } from '../shape.ts'
import type { stagebudget as en } from './stagebudget.en.ts'

export const stagebudget: Texts<typeof en> = {
  title: 'По этапам календаря',
  planned: 'План',
  released: 'Передано',
  share: 'Доля бюджета, %',
  share_hint: 'Оставьте пустым, если на этот этап ничего не запланировано.',
  of: '{{share}} бюджета',
  rule: 'Сделка относится к этапу, в который входит её дело в календаре или дело её брифа; если такого нет — к этапу, на который приходится публикация.',
}
