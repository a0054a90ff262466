import { language } from './texts/language.ru.ts'

export const ru = { language }
