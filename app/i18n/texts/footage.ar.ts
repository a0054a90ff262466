import type { Texts } from '../shape.ts'
import type { footage as en } from './footage.en.ts'

export const footage: Texts<typeof en> = {
  files: 'الصور والمقاطع',
  links: 'روابط ترافقه',
  links_hint: 'عنوان في كل سطر، {{count}} على الأكثر. إلى أين يقود المنشور أو ما يرد عليه.',
  working: 'يجري إعداد لقطات هذا المقطع.',
  failed: 'تعذر إعداد لقطات {{name}}. يمكن مشاهدة المقطع نفسه.',
  retry: 'إعادة المحاولة',
  retry_one: 'إعادة المحاولة: لقطات {{name}}',
}
