import type { Money } from '../../domain/money.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'

/** Formats for the inside of sentences: an amount or a share is never broken over lines nor drawn into the words' direction. */
export function useSentenceFormat() {
  const format = useFormat()
  return {
    ...format,
    day: format.spokenDay,
    money: (money: Money) => isolate(format.money(money).replace(' ', '\u00a0')),
    percent: (share: number, digits?: number) =>
      isolate(format.percent(share, digits).replace(/\s/g, '\u00a0')),
  }
}
