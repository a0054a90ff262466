import { language } from './texts/language.ar.ts'

export const ar = { language }
