import type { Texts } from '../shape.ts'
import type { uploads as en } from './uploads.en.ts'

const limits =
  'حجم الصورة حتى {{pictureSize}} ميغابايت، والمقطع حتى {{videoSize}} ميغابايت و{{minutes}} دقيقة. نحذف بيانات المكان والكاميرا.'

export const uploads: Texts<typeof en> = {
  hint_zero: `بلا ملفات. ${limits}`,
  hint_one: `ملف واحد. ${limits}`,
  hint_two: `ملفان على الأكثر. ${limits}`,
  hint_few: `حتى {{count}} ملفات بترتيب القائمة. ${limits}`,
  hint_many: `حتى {{count}} ملفًا بترتيب القائمة. ${limits}`,
  hint_other: `حتى {{count}} ملف بترتيب القائمة. ${limits}`,
  drop: 'اخترها أو أفلتها هنا. تُرسل بينما تكتب، وتُستأنف بعد انقطاع الاتصال.',
  list: 'الملفات المختارة',
  state: {
    waiting: 'ينتظر دوره',
    sending: 'قيد الإرسال',
    paused: 'متوقف مؤقتًا',
    lost: 'انقطع الاتصال. ما أُرسل محفوظ',
    begun: 'بدأ إرساله من قبل. اختر الملف نفسه مجددًا للمتابعة',
    opening: 'أُرسل. قيد الفحص',
    ready: 'جاهز',
    refused: 'غير مقبول',
  },
  percent: 'أُرسل {{percent}}٪',
  progress: '{{name}}: ما أُرسل منه',
  size: '{{size}} ميغابايت',
  size_of: '{{sent}} من {{size}} ميغابايت',
  pause: 'إيقاف مؤقت',
  pause_one: 'إيقاف مؤقت: {{name}}',
  resume: 'متابعة',
  resume_one: 'متابعة إرسال {{name}}',
  retry: 'إعادة المحاولة',
  retry_one: 'إعادة المحاولة: {{name}}',
  remove: 'حذف',
  remove_one: 'حذف {{name}}',
  up_one: 'انقل {{name}} إلى أعلى',
  down_one: 'انقل {{name}} إلى أسفل',
}
