import type { disputeRefusal as en } from './refusal-dispute.en.ts'
import type { Texts } from '../shape.ts'

export const disputeRefusal: Texts<typeof en> = {
  more_than_frozen: 'مجموع الأجزاء أكبر من المبلغ المجمّد.',
  out_of_turn: 'انتقل النزاع إلى حال أخرى. أعد تحميل الصفحة لترى أين صار.',
  none: 'لا نزاع بشأن هذه الصفقة.',
  reason_not_now: 'لا يصلح هذا سببًا والصفقة في هذه الحال. اختر غيره.',
  no_such_point: 'ليس هذا في قائمة هذا السبب.',
  no_such_criterion: 'ليس هذا المعيار من معايير هذا السبب.',
  too_much_evidence: 'هنا {{most}} دليلًا، وهو الأكثر لكل طرف.',
  no_file: 'اختر ملفًا، أو أضف رابطًا أو كلامًا.',
  offer_unknown: 'لا يوجد عرض كهذا.',
  offer_over: 'لم يعد هذا العرض قائمًا. أعد تحميل الصفحة.',
  own_offer: 'يقبل العرض أو يرفضه الطرف الآخر وحده، ويسحبه من قدّمه وحده.',
  money_changed: 'تغيّر المبلغ المجمَّد منذ ذلك الحين. أعد تحميل الصفحة.',
  accepted: 'قبلت هذا القرار.',
  appeal_over: 'انقضت مهلة الاعتراض: يسري القرار.',
  another_person: 'كان لك دور فيما قُرّر: يفعل هذا شخص آخر من الفريق.',
}
