import type { Texts } from '../shape.ts'
import type { language as en } from './language.en.ts'

export const language: Texts<typeof en> = {
  choose: 'Язык',
}
