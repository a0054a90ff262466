import { z } from 'zod'
import { type ImportField, importFields, type Mapping } from './import-fields.ts'

const column = z
  .string()
  .regex(/^\d{0,3}$/, 'choice')
  .default('')
const columns = Object.fromEntries(importFields.map((field) => [field, column])) as Record<
  ImportField,
  typeof column
>

/**
 * What staff does with a list, as the page posts it: `check` with a column's number for each field (empty for none), or
 * `run` what was checked.
 */
export const importStepForm = z
  .object({ do: z.enum(['check', 'run']).default('check'), mapping: z.object(columns).optional() })
  .transform(({ do: step, mapping }): { step: 'check' | 'run'; mapping: Mapping } => ({
    step,
    mapping: Object.fromEntries(
      importFields.filter((field) => mapping?.[field]).map((field) => [field, Number(mapping![field])]),
    ),
  }))

/** A mapping as the form shows it. */
export const mappingTexts = (mapping: Mapping) =>
  Object.fromEntries(importFields.map((field) => [field, String(mapping[field] ?? '')]))
