import type { Texts } from '../shape.ts'
import type { feechange as english, feechangeRefusal as englishRefusal } from './feechange.en.ts'

export const feechange: Texts<typeof english> = {
  title: 'Комиссия',
  lead: 'Доля, которую Athar удерживает с отпущенных платежей. За сделкой остаётся доля того дня, когда она началась, что бы ни решили позже.',
  now: 'Сделки, которые начинаются сейчас: {{share}}.',
  share: 'Новая доля',
  from: 'С начала дня (UTC)',
  from_hint_one: 'Не раньше чем через {{count}} день: до тех пор изменение опубликовано.',
  from_hint_few: 'Не раньше чем через {{count}} дня: до тех пор изменение опубликовано.',
  from_hint_many: 'Не раньше чем через {{count}} дней: до тех пор изменение опубликовано.',
  from_hint_other: 'Не раньше чем через {{count}} дня: до тех пор изменение опубликовано.',
  reason: 'Почему',
  change: 'Решить об изменении',
  done: 'Изменение решено и опубликовано.',
  history: 'Изменения',
  none: 'Доля никогда не менялась.',
  line: '{{share}} с {{when}}',
  coming: 'С {{when}}, для сделок, которые начнутся после: {{share}}',
  coming_term: 'Следующее изменение',
}

export const feechangeRefusal: Texts<typeof englishRefusal> = {
  fee: {
    too_soon_one: 'Изменение публикуется не позже чем за {{count}} день до начала действия.',
    too_soon_few: 'Изменение публикуется не позже чем за {{count}} дня до начала действия.',
    too_soon_many: 'Изменение публикуется не позже чем за {{count}} дней до начала действия.',
    too_soon_other: 'Изменение публикуется не позже чем за {{count}} дня до начала действия.',
  },
}
