import type { Texts } from '../shape.ts'
import type { kit as en } from './kit.en.ts'

export const kit: Texts<typeof en> = {
  followers: 'المتابعون',
  unknown: 'غير معروف',
  usual_views: 'المشاهدات المعتادة للمنشور',
  views_summary:
    'نصف المنشورات يتجاوز {{mid}}، وثمانية من كل عشرة بين {{low}} و{{high}}. محسوبة من {{posts}} منشورًا.',
  views_median: 'نصف المنشورات يتجاوز {{mid}}.',
  average_views: 'متوسط المشاهدات',
  rate: { views: 'التفاعل من المشاهدات', followers: 'التفاعل من المتابعين', none: 'التفاعل' },
  audience: 'الجمهور',
  ages: 'العمر والجنس',
  ages_summary: 'أكبر فئة هي {{age}}. تصلنا الأعمار والجنس منفصلين، ورُسم الرجال والنساء بالأعمار نفسها.',
  countries: 'الدول',
  countries_summary: 'معظم الجمهور في {{country}}: {{share}}.',
  packages: 'الأسعار',
  no_packages: 'الأسعار عند الطلب.',
  price_head: 'السعر',
  format_head: 'الصيغة',
}
