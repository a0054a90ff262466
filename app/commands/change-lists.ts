import type { Db } from '#db/db.ts'
import { recordListedImage } from '#db/queries/listed-images.ts'
import { recordListedWord } from '#db/queries/listed-words.ts'
import type { StaffActor } from '../domain/actor.ts'
import type { Fingerprint } from '../domain/moderation/image.ts'
import { type ListedWord, listedSpelling, type WordEffect } from '../domain/moderation/words.ts'

type Word = Pick<ListedWord, 'language' | 'word'> & { effect: WordEffect | 'none' }

/** Lists a word, changes what it does, or takes it off with `none`; every change is kept. */
export async function changeListedWord(
  db: Db,
  { accountId }: StaffActor,
  { language, word, effect }: Word,
  now: Date,
) {
  await recordListedWord(db, { language, word: listedSpelling(word), effect, accountId }, now)
}

/** Lists a picture by its fingerprint, or takes it off; the picture itself is not kept. */
export async function changeListedImage(
  db: Db,
  { accountId }: StaffActor,
  image: Fingerprint & { note: string; isListed: boolean },
  now: Date,
) {
  await recordListedImage(db, { ...image, accountId }, now)
}
