import type { Texts } from '../shape.ts'
import type { footage as en } from './footage.en.ts'

export const footage: Texts<typeof en> = {
  files: 'Изображения и видео',
  links: 'Ссылки к черновику',
  links_hint: 'По одному адресу в строке, не больше {{count}}. Куда ведёт пост или на что отвечает.',
  working: 'Кадры этого видео готовятся.',
  failed: 'Кадры для «{{name}}» сделать не удалось. Само видео можно смотреть.',
  retry: 'Повторить',
  retry_one: 'Повторить: кадры для «{{name}}»',
}
