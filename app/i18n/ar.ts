import { language } from './texts/language.ar.ts'
import { shell } from './texts/shell.ar.ts'
import { field } from './texts/field.ar.ts'
import { table } from './texts/table.ar.ts'
import { chart } from './texts/chart.ar.ts'

export const ar = { language, shell, field, table, chart }
