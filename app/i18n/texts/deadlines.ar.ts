import type { Texts } from '../shape.ts'
import type { deadlines as english } from './deadlines.en.ts'

export const deadlines: Texts<typeof english> = {
  clock: {
    answer: 'الرد على العرض',
    fund: 'الدفع من العلامة',
    review: 'مراجعة المسودة',
    revision: 'كل تعديل',
    check: 'التحقق من المنشور',
  },
  letter: { until: '{{act}}، حتى {{due}} (بتوقيت {{zone}}).' },
  rules: {
    title: 'كيف تسري المهل',
    more_time:
      'يُذكَّر من يُنتظر منه الرد قبل نهاية المهلة بيوم ثم بأربع ساعات. وللطرفين الاتفاق على مهلة إضافية، {{most}} مرات في الصفقة على الأكثر، وفي كل مرة {{days}} يومًا على الأكثر؛ وحتى الاتفاق تستمر المهلة الحالية.',
  },
  more_time: {
    title: 'مهلة إضافية',
    used: 'اتُّفق على {{agreed}} من {{most}}',
    ask: 'اطلب مهلة إضافية',
    none_left: 'اتُّفق على مهل إضافية بقدر ما تسمح به الصفقة.',
    asked_by_you: 'طلبت من {{name}} مهلة حتى {{date}}.',
    asked_by_them: 'يطلب {{name}} مهلة حتى {{date}}.',
    means: 'عند الموافقة تمتد المهلة حتى {{date}}.',
    publish_moves: 'ويصبح آخر يوم للنشر {{date}}.',
    runs_on: 'تستمر المهلة الحالية حتى الرد، وتنتهي {{date}}.',
    agree: 'الموافقة على المهلة',
    refuse: 'رفض',
    how: 'يوافق {{name}} أو يرفض. تستمر المهلة الحالية حتى ذلك.',
    until: 'حتى أي يوم',
    range: 'بين {{first}} و{{last}}.',
    reason: 'السبب',
    send: 'إرسال الطلب',
    to: 'حتى {{date}}.',
  },
  brief: {
    title: 'مهلة كل خطوة',
    hint: 'يمكنك طلب مهل أقصر من المعتاد، لنفسك أيضًا. ما يُكتب هنا يُتفق عليه مع الموجز.',
    hours: 'ساعة',
    working_hours: 'ساعة عمل',
    range: 'من {{least}} إلى {{most}}. عند تركه فارغًا: {{most}}.',
    public: 'قد يحدد الموجز مهلًا أقصر لبعض الخطوات، لا تقل عن {{least}} ساعة. يُذكر ذلك فيه وفي الاتفاق.',
    all: 'كل المهل',
  },
}
