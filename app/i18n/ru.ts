import { language } from './texts/language.ru.ts'
import { shell } from './texts/shell.ru.ts'
import { field } from './texts/field.ru.ts'
import { table } from './texts/table.ru.ts'
import { chart } from './texts/chart.ru.ts'

export const ru = { language, shell, field, table, chart }
