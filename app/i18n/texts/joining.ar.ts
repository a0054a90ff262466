import type { Texts } from '../shape.ts'
import type { joining as english, joiningRefusal as englishRefusal } from './joining.en.ts'

export const joining: Texts<typeof english> = {
  title: 'الانضمام إلى فريق أثر',
  lead: 'دُعيت بالعنوان {{email}}. يعمل الرابط مرة واحدة حتى {{when}}.',
  next: 'بعد ذلك تُعدّ عاملًا ثانيًا بتطبيق على هاتفك. ولا يُفتح شيء قبل ذلك.',
  submit: 'فتح الحساب',
  letter: {
    subject: 'دعوة إلى فريق أثر',
    text_zero: 'أنت مدعو إلى فريق أثر. يعمل الرابط مرة واحدة.',
    text_one: 'أنت مدعو إلى فريق أثر. يعمل الرابط مرة واحدة خلال ساعة.',
    text_two: 'أنت مدعو إلى فريق أثر. يعمل الرابط مرة واحدة خلال ساعتين.',
    text_few: 'أنت مدعو إلى فريق أثر. يعمل الرابط مرة واحدة خلال {{count}} ساعات.',
    text_many: 'أنت مدعو إلى فريق أثر. يعمل الرابط مرة واحدة خلال {{count}} ساعة.',
    text_other: 'أنت مدعو إلى فريق أثر. يعمل الرابط مرة واحدة خلال {{count}} ساعة.',
  },
  invite_title: 'دعوة شخص',
  invite_text_zero: 'تصله رسالة برابط يعمل مرة واحدة.',
  invite_text_one: 'تصله رسالة برابط يعمل مرة واحدة خلال ساعة.',
  invite_text_two: 'تصله رسالة برابط يعمل مرة واحدة خلال ساعتين.',
  invite_text_few: 'تصله رسالة برابط يعمل مرة واحدة خلال {{count}} ساعات.',
  invite_text_many: 'تصله رسالة برابط يعمل مرة واحدة خلال {{count}} ساعة.',
  invite_text_other: 'تصله رسالة برابط يعمل مرة واحدة خلال {{count}} ساعة.',
  email: 'البريد الإلكتروني',
  invite: 'دعوة',
  invited: 'الرسالة في طريقها.',
  open: 'الدعوات',
  sent: '{{name}}، {{when}}',
  console: 'سطر الأوامر',
  until: 'يعمل الرابط حتى {{when}}',
  over: 'انتهت صلاحيته في {{when}}',
  withdraw: 'سحب',
  withdraw_of: 'سحب دعوة {{email}}',
  withdrawn: 'سُحبت الدعوة.',
  end_title: 'إنهاء الحساب',
  end_text:
    'يُسجَّل خروج {{name}} من كل مكان ولا يمكنه الدخول من جديد. وما اقترحه من أحكام وتحويلات وسحوبات ولم يؤكده أحد ينتظر قرارًا جديدًا. ويبقى اسمه في السجلات.',
  end: 'إنهاء هذا الحساب',
  ended: 'أُنهي الحساب.',
  account_ended: 'أُنهي الحساب',
}

export const joiningRefusal: Texts<typeof englishRefusal> = {
  invitation: { unknown: 'استُخدمت هذه الدعوة أو سُحبت أو انتهت صلاحيتها.' },
}
