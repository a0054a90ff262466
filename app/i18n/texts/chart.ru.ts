import type { Texts } from '../shape.ts'
import type { chart as en } from './chart.en.ts'

export const chart: Texts<typeof en> = {
  data: 'Показать цифры',
  share: 'Доля',
  age: 'Возраст',
  women: 'Женщины',
  men: 'Мужчины',
  in_percent: '{{name}}, %',
  country: 'Страна',
  others: 'Другие',
  total: 'Всего',
  factor: 'Фактор',
  points: 'Баллы',
  score: 'Оценка из 100',
  stage: 'Этап',
  count: 'Количество',
  lost: 'Потеряно',
  kept: 'Осталось',
  day: 'День',
  post: 'Публикация',
  posts: 'Публикации',
  low: 'Минимум',
  mid: 'Обычно',
  high: 'Максимум',
}
