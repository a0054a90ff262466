import type { Texts } from '../shape.ts'
import type { announcing as english, announcingRefusal as englishRefusal } from './announcing.en.ts'

export const announcing: Texts<typeof english> = {
  label: 'Объявление',
  dismiss: 'Убрать',
  title: 'Объявления',
  lead: 'Строка над каждой страницей на время, на языке читателя, пока он её не уберёт.',
  audience: 'Кто читает',
  audiences: { everybody: 'Все', brand: 'Бренды', creator: 'Авторы' },
  starts: 'С (UTC)',
  ends: 'По (UTC)',
  publish: 'Объявить',
  published: 'Объявление размещено.',
  ended: 'Объявление снято.',
  end: 'Снять',
  ended_by: 'Снято: {{name}}, {{when}}',
  history: 'Объявления',
  none: 'Пока ничего не объявляли.',
  state: { coming: 'ещё впереди', running: 'показывается', over: 'закончилось' },
  span: '{{from}} – {{to}}',
}

export const announcingRefusal: Texts<typeof englishRefusal> = {
  announcement: {
    past: 'Оно закончилось бы раньше, чем началось.',
    unknown: 'Это объявление уже закончилось, или его нет.',
  },
}
