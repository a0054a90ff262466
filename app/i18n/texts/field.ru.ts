import type { Texts } from '../shape.ts'
import type { field as en } from './field.en.ts'

export const field: Texts<typeof en> = {
  optional: 'необязательно',
  choose: 'Выберите',
  search: 'Найти',
  amount: 'Сумма',
  currency: 'Валюта',
  file_types: 'Файлы: {{types}}.',
  file_size: 'Не больше {{size}} МБ.',
  summary_one: '{{count}} ответ нужно исправить',
  summary_few: '{{count}} ответа нужно исправить',
  summary_many: '{{count}} ответов нужно исправить',
  summary_other: '{{count}} ответа нужно исправить',
  where: 'Место на картинке',
  where_hint: 'Нажмите на картинку или выберите область.',
  where_anywhere: 'Вся картинка',
  where_exact: 'Отмеченная точка: {{x}} % слева, {{y}} % сверху',
  where_comment: 'Комментарий {{number}}',
  where_press: 'Отметить точку на картинке',
  area: {
    top_left: 'Слева вверху',
    top: 'Вверху',
    top_right: 'Справа вверху',
    left: 'Слева',
    centre: 'В центре',
    right: 'Справа',
    bottom_left: 'Слева внизу',
    bottom: 'Внизу',
    bottom_right: 'Справа внизу',
  },
}
