import process from 'node:process'

/** `npm run bench -- <what> …`: how fast something is on this machine; what is measured is printed. */
const benches: Record<string, string> = {
  clicks: './clicks.ts',
  ledger: './ledger.ts',
  redirect: './redirect.ts',
  search: './search.ts',
  'search-page': './search-page.ts',
}

const [what = '', ...rest] = process.argv.slice(2)
const file = benches[what]
if (file) {
  process.argv.splice(2, process.argv.length, ...rest)
  await import(file)
} else {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(benches).join('|')} …\n`)
  process.exitCode = 1
}
