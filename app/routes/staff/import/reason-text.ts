import { useDynamicText } from '#app/components/dynamic-text.ts'

/** Says why a row was refused (`followers.negative`) in the reader's language. */
export function useReasonText() {
  const text = useDynamicText()
  return (reason: string) => reasonText(text, reason)
}

/** The same with any source of texts, for the error file. */
export function reasonText(text: (key: string) => string, reason: string): string {
  const [field, problem] = reason.split('.')
  return `${text(`imports.field.${field}`)}: ${text(`imports.problem.${problem}`)}`
}
