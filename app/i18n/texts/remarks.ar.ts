import type { Texts } from '../shape.ts'
import type { remarks as en } from './remarks.en.ts'

export const remarks: Texts<typeof en> = {
  on_text: 'النص والمسودة ككل',
}
