import type { Texts } from '../shape.ts'
import type { table as en } from './table.en.ts'

export const table: Texts<typeof en> = {
  entry: 'Запись',
  date: 'Дата',
  amount: 'Сумма',
  amount_in: 'Сумма, {{currency}}',
  sorted_asc: 'по возрастанию',
  sorted_desc: 'по убыванию',
  pages: 'Страницы',
  page: 'Страница {{page}}',
  page_of: 'Страница {{page}} из {{pages}}',
  previous: 'Назад',
  next: 'Дальше',
}
