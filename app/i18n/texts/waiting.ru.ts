import type { Texts } from '../shape.ts'
import type { waiting as source } from './waiting.en.ts'

export const waiting: Texts<typeof source> = {
  dispute_opened: 'Ответить в споре',
  dispute_ruled: 'Принять решение или обжаловать его',
  dispute_opened_silence: 'Без ответа сотрудники решат по тому, что есть.',
  dispute_ruled_silence: 'Без апелляции решение вступит в силу и переместит деньги.',
}
