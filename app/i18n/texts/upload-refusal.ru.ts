import type { Texts } from '../shape.ts'
import type { uploadRefusal as en } from './upload-refusal.en.ts'

export const uploadRefusal: Texts<typeof en> = {
  empty: 'Файл пуст. Выберите его снова.',
  too_large: 'Файл больше 200 МБ.',
  quota:
    'Файлы, ждущие черновика, занимают вместе не больше 2 ГБ. Удалите часть или сначала сдайте черновик.',
  gone: 'Одного из файлов этого черновика больше нет. Обновите страницу и добавьте его снова.',
  unknown: 'Этот файл здесь больше не известен. Добавьте его снова.',
}
