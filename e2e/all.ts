import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

type Count = { passed: number; failed: number }
type Check = { name: string; words: string[]; count(isOk: boolean): Promise<Count & { names?: string[] }> }

const reports = path.resolve('.data/reports')
const unitReport = path.join(reports, 'unit.json')
const journeyReport = path.join(reports, 'journeys.json')
const moneyReport = path.join(reports, 'money.json')
const dealsReport = path.join(reports, 'deals.json')
const disputesReport = path.join(reports, 'disputes.json')
const bin = (name: string) => `node_modules/.bin/${name}`

/** A check that either holds or does not. */
const whole = async (isOk: boolean): Promise<Count> => ({ passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 })

/** What the unit runner's JSON report says, as far as it is read here. */
type UnitReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** Everything that must hold, the quick ones first. `-- unit` runs only the checks whose names are given. */
const checks: Check[] = [
  { name: 'typecheck', words: [bin('tsc'), '--noEmit'], count: whole },
  { name: 'lint', words: [bin('oxlint'), '--max-warnings', '0'], count: whole },
  { name: 'schema', words: ['db/types.cli.ts', '--verify'], count: whole },
  { name: 'format', words: [bin('prettier'), '--check', '--log-level', 'warn', '.'], count: whole },
  {
    name: 'unit',
    words: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: async (isOk) => {
      const { numPassedTests, numFailedTests, testResults } = await read<UnitReport>(unitReport)
      const names = testResults.flatMap(({ name, status, message, assertionResults }) =>
        assertionResults
          .filter((test) => test.status === 'failed')
          .map(
            ({ fullName, failureMessages: [why = ''] }) => `${name}: ${fullName}\n    ${why.slice(0, 500)}`,
          )
          .concat(status === 'failed' && message ? [`${name}\n    ${message.slice(0, 500)}`] : []),
      )
      return { passed: numPassedTests, failed: isOk ? numFailedTests : Math.max(1, numFailedTests), names }
    },
  },
  {
    name: 'money',
    words: ['e2e/faults/faults.ts', 'money', '--runs', '300', '--planted', '--report', moneyReport],
    count: () => read<Count>(moneyReport),
  },
  {
    name: 'deals',
    words: ['e2e/faults/faults.ts', 'deals', '--runs', '300', '--report', dealsReport],
    count: () => read<Count>(dealsReport),
  },
  {
    name: 'disputes',
    words: ['e2e/faults/faults.ts', 'disputes', '--runs', '200', '--report', disputesReport],
    count: () => read<Count>(disputesReport),
  },
  {
    name: 'journeys',
    words: [bin('playwright'), 'test'],
    count: async (isOk) => {
      const { stats } = await read<{ stats: { expected: number; unexpected: number; flaky: number } }>(
        journeyReport,
      )
      const failed = stats.unexpected + stats.flaky
      return { passed: stats.expected, failed: isOk ? failed : Math.max(1, failed) }
    },
  },
]

const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T
const write = (text: string) => void process.stdout.write(text)

const run = (words: string[]) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(process.execPath, words, {
      stdio: 'inherit',
      env: { ...process.env, ATHAR_REPORT: journeyReport },
    })
    child.once('exit', (code) => resolve(code === 0))
  })

const wanted = process.argv.slice(2)
const total: Count = { passed: 0, failed: 0 }
// Said once more at the end, where whoever sees only the last lines finds them.
const failures: string[] = []
await rm(reports, { recursive: true, force: true })
await mkdir(reports, { recursive: true })
for (const check of checks) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue
  const began = performance.now()
  write(`\n── ${check.name}\n`)
  const isOk = await run(check.words)
  // A runner that died before it wrote its report counts as one failure.
  const {
    passed,
    failed,
    names = [],
  } = await check.count(isOk).catch(() => ({ passed: 0, failed: 1, names: [] }))
  if (failed > 0) failures.push(`${check.name}: ${failed} failed`, ...names.map((name) => `  ${name}`))
  total.passed += passed
  total.failed += failed
  write(
    `── ${check.name}: ${passed} passed, ${failed} failed in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  )
}
if (failures.length > 0) write(`\n${failures.join('\n')}\n`)
write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0
