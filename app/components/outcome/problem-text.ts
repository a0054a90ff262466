/** Why a row of a file stays out, as `order_id.missing` says it: the field and what is wrong with it. */
export function problemText(say: (key: string) => string, reason: string): string {
  const [field = '', problem = ''] = reason.split('.')
  return `${say(`conversions.field.${field}`)}: ${say(`conversions.problem.${problem}`)}`
}
