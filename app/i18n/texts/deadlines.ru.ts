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
