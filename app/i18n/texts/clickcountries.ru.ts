import type { Texts } from '../shape.ts'
import type { clickcountries as en } from './clickcountries.en.ts'

export const clickcountries: Texts<typeof en> = {
  title: 'Переходы по странам',
  country: 'Страна посетителя',
  clicks: 'Засчитанные переходы',
  share: 'Доля',
  rest_one: 'Ещё {{count}} страна',
  rest_few: 'Ещё {{count}} страны',
  rest_many: 'Ещё {{count}} стран',
  rest_other: 'Ещё {{count}} страны',
  note: 'По сети, из которой перешли; телефон в поездке или частный ретранслятор может её скрыть.',
  registries: 'Страны адресов: NRO, CC BY 4.0.',
}
