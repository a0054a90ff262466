import type { Texts } from '../shape.ts'
import type { holding as en } from './holding.en.ts'

export const holding: Texts<typeof en> = {
  title: 'Так долго удерживать оплату нельзя',
  text: 'Оплата удерживается самое позднее до {{limit}}. По нынешним срокам пост будет проверен не позднее {{date}}. Что останется на удержании {{limit}}, вернётся бренду, поэтому договоритесь о более ранних сроках или о части, которая выплачивается раньше.',
}
