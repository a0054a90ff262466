import type { Texts } from '../shape.ts'
import type { deadlines as english } from './deadlines.en.ts'

export const deadlines: Texts<typeof english> = {
  clock: {
    answer: 'Ответ на предложение',
    fund: 'Оплата брендом',
    review: 'Проверка черновика',
    revision: 'Каждая правка',
    check: 'Проверка поста',
  },
  letter: { until: '{{act}}, до {{due}} ({{zone}}).' },
  more_time: {
    title: 'Больше времени',
    used: 'продлено {{agreed}} из {{most}}',
    ask: 'Попросить больше времени',
    none_left: 'Срок продлевали столько раз, сколько можно в одной сделке.',
    asked_by_you: 'Вы попросили время до {{date}}. Отвечает {{name}}.',
    asked_by_them: '{{name}}: просьба дать время до {{date}}.',
    means: 'При согласии срок идёт до {{date}}.',
    publish_moves: 'Последним днём публикации станет {{date}}.',
    runs_on: 'Пока ответа нет, срок идёт дальше, до {{date}}.',
    agree: 'Согласиться',
    refuse: 'Отказать',
    how: 'Другая сторона ({{name}}) согласится или откажет. До ответа срок идёт дальше.',
    until: 'До какого дня',
    range: 'От {{first}} до {{last}}.',
    reason: 'Почему',
    send: 'Отправить просьбу',
    to: 'До {{date}}.',
  },
  brief: {
    title: 'Время на каждый шаг',
    hint: 'Сроки можно сделать короче обычных, для себя тоже. Указанное здесь согласуется вместе с брифом.',
    hours: 'ч',
    working_hours: 'рабочих ч',
    range: 'От {{least}} до {{most}}. Пусто: {{most}}.',
    public:
      'Бриф может сократить некоторые сроки, но не меньше чем до {{least}} ч. Об этом сказано в нём и в соглашении.',
    all: 'Все сроки',
  },
}
