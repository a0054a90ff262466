import process from 'node:process'

/** `npm run evaluate -- <what> <file…>`: a check on outside data, which prints one JSON line. */
const evaluations: Record<string, string> = {
  import: './import.ts',
  credibility: './credibility.ts',
  engagement: './engagement.ts',
  match: './match.ts',
  topics: './topics.ts',
  clicks: './clicks.ts',
  lift: './lift.ts',
}

const [what = '', ...rest] = process.argv.slice(2)
const file = evaluations[what]
if (file) {
  process.argv.splice(2, process.argv.length, ...rest)
  await import(file)
} else {
  process.stderr.write(`usage: npm run evaluate -- ${Object.keys(evaluations).join('|')} FILE\n`)
  process.exitCode = 1
}
