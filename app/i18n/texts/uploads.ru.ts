import type { Texts } from '../shape.ts'
import type { uploads as en } from './uploads.en.ts'

const limits =
  'Изображение — до {{pictureSize}} МБ, видео — до {{videoSize}} МБ и {{minutes}} минут. Место и камера удаляются.'

export const uploads: Texts<typeof en> = {
  hint_one: `{{count}} файл. ${limits}`,
  hint_few: `До {{count}} файлов в порядке списка. ${limits}`,
  hint_many: `До {{count}} файлов в порядке списка. ${limits}`,
  hint_other: `До {{count}} файла в порядке списка. ${limits}`,
  drop: 'Выберите их или перетащите сюда. Они отправляются, пока вы пишете, и продолжают после обрыва связи.',
  list: 'Выбранные файлы',
  state: {
    waiting: 'Ждёт своей очереди',
    sending: 'Отправляется',
    paused: 'Приостановлен',
    lost: 'Связь прервалась. Отправленное сохранено',
    begun: 'Начат раньше. Выберите тот же файл ещё раз, чтобы продолжить',
    opening: 'Отправлен. Проверяется',
    ready: 'Готов',
    refused: 'Не принят',
  },
  percent: 'Отправлено {{percent}} %',
  progress: '{{name}}: сколько отправлено',
  size: '{{size}} МБ',
  size_of: '{{sent}} из {{size}} МБ',
  pause: 'Пауза',
  pause_one: 'Пауза: {{name}}',
  resume: 'Продолжить',
  resume_one: 'Продолжить {{name}}',
  retry: 'Повторить',
  retry_one: 'Повторить отправку {{name}}',
  remove: 'Удалить',
  remove_one: 'Удалить {{name}}',
  up_one: 'Поднять {{name}}',
  down_one: 'Опустить {{name}}',
}
