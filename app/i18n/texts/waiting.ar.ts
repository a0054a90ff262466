import type { Texts } from '../shape.ts'
import type { waiting as source } from './waiting.en.ts'

export const waiting: Texts<typeof source> = {
  dispute_opened: 'الرد على النزاع',
  dispute_ruled: 'قبول القرار أو الاعتراض عليه',
  dispute_opened_silence: 'من دون رد يفصل الفريق بما هو موجود.',
  dispute_ruled_silence: 'من دون اعتراض يصبح القرار نافذًا ويحرّك المبلغ.',
}
