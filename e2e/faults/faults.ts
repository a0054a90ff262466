import process from 'node:process'

/** `npm run faults -- <what> …`: what goes wrong on purpose, as often as asked for, and whether the rules still hold. */
const campaigns: Record<string, string> = {
  money: './money/money.ts',
  arithmetic: './arithmetic/arithmetic.ts',
  deals: './deals/deals.ts',
  clicks: './clicks/clicks.ts',
  attribution: './attribution/attribution.ts',
  postbacks: './postbacks/postbacks.ts',
  disputes: './disputes/disputes.ts',
}

const [what = '', ...rest] = process.argv.slice(2)
const file = campaigns[what]
if (file) {
  process.argv.splice(2, process.argv.length, ...rest)
  await import(file)
} else {
  process.stderr.write(`usage: npm run faults -- ${Object.keys(campaigns).join('|')} …\n`)
  process.exitCode = 1
}
