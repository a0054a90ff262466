import { ar } from './ar.ts'
import { en } from './en.ts'
import type { Locale } from './locale.ts'
import { ru } from './ru.ts'
import type { Texts } from './shape.ts'

/** Every text in every language. For the server only: a browser loads the reader's language alone. */
export const textsOf: Record<Locale, Texts<typeof en>> = { en, ar, ru }
