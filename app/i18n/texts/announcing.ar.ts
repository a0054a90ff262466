import type { Texts } from '../shape.ts'
import type { announcing as english, announcingRefusal as englishRefusal } from './announcing.en.ts'

export const announcing: Texts<typeof english> = {
  label: 'إعلان',
  dismiss: 'إخفاء',
  title: 'الإعلانات',
  lead: 'سطر أعلى كل صفحة لمدة محددة، بلغة القارئ، إلى أن يخفيه.',
  audience: 'من يقرؤه',
  audiences: { everybody: 'الجميع', brand: 'العلامات التجارية', creator: 'صنّاع المحتوى' },
  starts: 'من (UTC)',
  ends: 'إلى (UTC)',
  publish: 'إعلان',
  published: 'نُشر الإعلان.',
  ended: 'أُزيل الإعلان.',
  end: 'إزالة',
  ended_by: 'أزاله {{name}}، {{when}}',
  history: 'الإعلانات حتى الآن',
  none: 'لم يُعلَن شيء بعد.',
  state: { coming: 'لم يبدأ بعد', running: 'معروض الآن', over: 'انتهى' },
  span: '{{from}} – {{to}}',
}

export const announcingRefusal: Texts<typeof englishRefusal> = {
  announcement: {
    past: 'سينتهي هذا قبل أن يبدأ.',
    unknown: 'انتهى هذا الإعلان أو لا وجود له.',
  },
}
