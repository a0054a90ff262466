import type { Texts } from '../shape.ts'
import type { staff as en } from './staff.en.ts'

export const staff: Texts<typeof en> = {
  desk: {
    title: 'Решения',
    lead: 'Что ждёт решения, ближайший срок первым.',
    calm: 'Ничто не ждёт решения.',
    opened: 'Открыто: {{role}}, {{when}}',
    frozen: 'заморожено',
    request: {
      transfer: 'Перевод',
      refund: 'Возврат',
      reversal: 'Отзыв перевода',
      withdrawal: 'Вывод в банк',
    },
    books: 'Книги',
    books_clean: 'Последняя сверка расхождений не нашла.',
    books_unclean: 'Последняя сверка нашла расхождения.',
    books_never: 'Книги ещё не сверялись с провайдером.',
    to_books: 'Открыть книги',
  },
  deal: {
    title: '{{creator}} для {{brand}}',
    facts: 'Факты',
    campaign: 'Кампания',
    status: 'Статус',
    since: 'с {{when}}',
    channel: 'Канал',
    price: 'Цена',
    fee: 'Комиссия',
    agreed: 'Согласовано',
    agreed_on: '{{when}}, версия брифа {{version}}',
    not_agreed: 'Ещё нет',
    post: 'Пост',
    no_post: 'Не опубликован',
    money: 'Деньги',
    no_money: 'Деньги по этой сделке не двигались.',
    history: 'История',
    messages: 'Сообщения',
    no_messages: 'Ничего не написано.',
    by: '{{name}}',
  },
}
