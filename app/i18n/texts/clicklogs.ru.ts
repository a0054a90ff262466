import type { Texts } from '../shape.ts'
import type { clicklogs as en } from './clicklogs.en.ts'

export const clicklogs: Texts<typeof en> = {
  title: 'Переходы в опасности',
  trouble: {
    lost: 'Переходы не сохраняются: папка заполнена или недоступна для записи.',
    full: 'Папка почти заполнена. Сверх предела переходы не сохраняются (CLICK_LOG_MB).',
    disk: 'Диск почти заполнен.',
    late: 'В базе нет переходов, которым больше {{count}} минут.',
    silent:
      'Ни один сервер больше не сообщает об этой папке. Её содержимое сохранит сервер, который с ней запустится.',
  },
  waiting: 'Ждёт {{size}} из {{most}} МБ, свободно на диске {{free}} МБ',
  told: 'последнее сообщение {{when}}',
}
