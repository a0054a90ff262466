import type { Texts } from '../shape.ts'
import type { kit as en } from './kit.en.ts'

export const kit: Texts<typeof en> = {
  followers: 'Подписчики',
  unknown: 'Неизвестно',
  usual_views: 'Обычные просмотры поста',
  views_summary:
    'Половина постов набирает больше {{mid}}, восемь из десяти — от {{low}} до {{high}}. Посчитано по {{posts}} постам.',
  views_median: 'Половина постов набирает больше {{mid}}.',
  average_views: 'Средние просмотры',
  rate: {
    views: 'Вовлечённость от просмотров',
    followers: 'Вовлечённость от подписчиков',
    none: 'Вовлечённость',
  },
  audience: 'Аудитория',
  ages: 'Возраст и пол',
  ages_summary:
    'Самая большая группа — {{age}}. Возраст и пол известны отдельно: у женщин и мужчин показан один возраст.',
  countries: 'Страны',
  countries_summary: 'Больше всего аудитории здесь: {{country}}, {{share}}.',
  packages: 'Цены',
  no_packages: 'Цены по запросу.',
  price_head: 'Цена',
  format_head: 'Формат',
}
