import type { Jurisdiction } from '../campaign/brief.ts'
import type { Platform } from '../channel/platforms.ts'
import { checkCaption } from './caption.ts'
import { rules, rulesOf } from './rules.ts'
import type { Judged } from './waiver.ts'

/** Rules that the words of a caption alone decide: whoever types can be told at once, with nothing asked of the server. */
export const labelFindings = (
  caption: string,
  jurisdictions: readonly Jurisdiction[],
  platform: Platform,
): Judged[] =>
  rulesOf(jurisdictions)
    .filter((rule) => rules[rule].about === 'caption' && /-(label|word)$/.test(rule))
    .flatMap((rule) => {
      const found = checkCaption(rule, caption, { ...nobody, jurisdictions, platform, caption })
      const { severity } = rules[rule]
      return found ? [{ severity, word: '', span: null, fix: null, waiver: null, ...found, rule }] : []
    })

/** No rule about a label asks who publishes, who pays or what day it is. */
const nobody = {
  channelId: '',
  creator: { bornOn: null, followers: null, licences: [] },
  advertiser: { name: '', inn: '', erid: '' },
  today: '',
}
