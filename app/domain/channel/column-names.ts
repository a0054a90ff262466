import { normaliseTerm } from '../matching/text/term.ts'

/** A header without its case, spaces and signs, and without the marks of letters: "User_Name" is "username". */
const spelled = (header: string) => normaliseTerm(header).replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Which column (counted from 0) holds each field, by the names its header may have, parted by commas. The best name
 * comes first: where two columns could be a field, the earlier name wins. Each column serves one field.
 */
export function columnsNamed<Field extends string>(
  names: Readonly<Record<Field, string>>,
  columns: readonly string[],
): Partial<Record<Field, number>> {
  const headers = columns.map(spelled)
  const taken = new Set<number>()
  const found: Partial<Record<Field, number>> = {}
  for (const field of Object.keys(names) as Field[]) {
    for (const name of names[field].split(', ')) {
      const at = headers.findIndex((header, i) => header === spelled(name) && !taken.has(i))
      if (at < 0) continue
      found[field] = at
      taken.add(at)
      break
    }
  }
  return found
}
