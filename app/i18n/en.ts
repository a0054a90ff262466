import { language } from './texts/language.en.ts'

export const en = { language }
