import { language } from './texts/language.en.ts'
import { shell } from './texts/shell.en.ts'
import { field } from './texts/field.en.ts'
import { table } from './texts/table.en.ts'
import { chart } from './texts/chart.en.ts'

export const en = { language, shell, field, table, chart }
