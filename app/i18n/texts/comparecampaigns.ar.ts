import type { Texts } from '../shape.ts'
import type { comparecampaigns as en } from './comparecampaigns.en.ts'

export const comparecampaigns: Texts<typeof en> = {
  title: 'مقارنة الحملات',
  lead: 'الأرقام نفسها لحملتين إلى خمس حملات جنبًا إلى جنب.',
  link: 'مقارنة الحملات',
  choose: 'الحملات المراد مقارنتها',
  which: 'الحملات',
  hint: 'من حملتين إلى خمس.',
  go: 'قارِن بينها',
  side_by_side: 'جنبًا إلى جنب',
  caption: 'الحملات وما حققته كل منها',
  campaign: 'الحملة',
  against: '{{measure}}: مقارنة بالتوقع',
  alone: 'لا تُقارن حملة واحدة بنفسها. اختر حملة أخرى على الأقل.',
  too_few: 'لا شيء للمقارنة بعد: يلزم وجود حملتين.',
  beyond_zero: 'كل الحملات المختارة ظاهرة.',
  beyond_one: 'تتسع المقارنة لخمس حملات، وقد تُركت حملة واحدة.',
  beyond_two: 'تتسع المقارنة لخمس حملات، وقد تُركت حملتان.',
  beyond_few: 'تتسع المقارنة لخمس حملات، وقد تُركت {{count}} حملات.',
  beyond_many: 'تتسع المقارنة لخمس حملات، وقد تُركت {{count}} حملة.',
  beyond_other: 'تتسع المقارنة لخمس حملات، وقد تُركت {{count}} حملة.',
  currencies: 'هذه الحملات بعملات مختلفة، والمبالغ لا تُحوَّل: قارن الأعداد وROAS.',
}
