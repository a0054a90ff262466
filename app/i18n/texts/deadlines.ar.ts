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
