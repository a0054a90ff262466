import type { Texts } from '../shape.ts'
import type { reportfile as en } from './reportfile.en.ts'

export const reportfile: Texts<typeof en> = {
  title: 'Файлы',
  csv: 'Блогеры в CSV',
  xlsx: 'Все таблицы в XLSX',
  currency: 'Валюта',
  handle: 'Имя аккаунта',
  post: 'Публикация',
  read_on: 'Показатели сняты',
  source: 'Источник показателей',
  forecast_low: '{{measure}}, прогноз от',
  forecast_high: '{{measure}}, прогноз до',
  verdict: '{{measure}} против прогноза',
  place_first: 'Место, от',
  place_last: 'Место, до',
  range: 'Диапазон',
}
