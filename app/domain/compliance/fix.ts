import { findingsOf } from './check.ts'
import type { Facts } from './facts.ts'

/** The caption with everything put right that other words can put right; the rest is the creator's or the brand's to do. */
export function fixCaption(facts: Facts & { caption: string }): string {
  let caption = facts.caption
  // Where a label must be the very first word, it is written last.
  for (;;) {
    const fixable = findingsOf({ ...facts, caption }).filter(({ fix }) => fix !== null)
    const next = fixable.find(({ rule }) => rule !== 'uk-label') ?? fixable[0]
    if (!next) return caption
    caption = next.fix!
  }
}
