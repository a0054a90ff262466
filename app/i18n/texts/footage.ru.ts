import type { Texts } from '../shape.ts'
import type { footage as en } from './footage.en.ts'

export const footage: Texts<typeof en> = {
  files: 'Изображения и видео',
  hint_one:
    '{{count}} файл. Изображение — до {{pictureSize}} МБ, видео — до {{videoSize}} МБ и {{minutes}} минут. Место и камера удаляются.',
  hint_few:
    'До {{count}} файлов в порядке кадров. Изображение — до {{pictureSize}} МБ, видео — до {{videoSize}} МБ и {{minutes}} минут. Место и камера удаляются.',
  hint_many:
    'До {{count}} файлов в порядке кадров. Изображение — до {{pictureSize}} МБ, видео — до {{videoSize}} МБ и {{minutes}} минут. Место и камера удаляются.',
  hint_other:
    'До {{count}} файла в порядке кадров. Изображение — до {{pictureSize}} МБ, видео — до {{videoSize}} МБ и {{minutes}} минут. Место и камера удаляются.',
  links: 'Ссылки к черновику',
  links_hint: 'По одному адресу в строке, не больше {{count}}. Куда ведёт пост или на что отвечает.',
  working: 'Кадры этого видео готовятся.',
}
