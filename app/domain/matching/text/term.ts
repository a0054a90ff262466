import { foldText } from './fold.ts'

/** One spelling of a term: folded, no # before it, spaces and _ as -. */
export function normaliseTerm(term: string): string {
  if (/^[a-z0-9-]+$/.test(term)) return term
  return foldText(term)
    .trim()
    .replace(/^#+/, '')
    .replace(/[\s_]+/g, '-')
}
