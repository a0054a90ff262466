import type { Texts } from '../shape.ts'
import type { footage as en } from './footage.en.ts'

export const footage: Texts<typeof en> = {
  files: 'الصور والمقاطع',
  hint_zero:
    'بلا ملفات. حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.',
  hint_one:
    'ملف واحد. حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.',
  hint_two:
    'ملفان على الأكثر. حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.',
  hint_few:
    'حتى {{count}} ملفات بترتيب ظهورها. حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.',
  hint_many:
    'حتى {{count}} ملفًا بترتيب ظهورها. حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.',
  hint_other:
    'حتى {{count}} ملف بترتيب ظهورها. حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.',
  links: 'روابط ترافقه',
  links_hint: 'عنوان في كل سطر، {{count}} على الأكثر. إلى أين يقود المنشور أو ما يرد عليه.',
  working: 'يجري إعداد لقطات هذا المقطع.',
}
