import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** A part of the code and what of ours it may import. Each part may import itself. */
const map = {
  domain: [],
  db: ['domain'],
  integrations: ['domain', 'env'],
  commands: ['domain', 'db'],
  jobs: ['domain', 'db', 'commands', 'integrations', 'i18n', 'env', 'clock'],
  http: ['domain', 'db', 'i18n', 'env', 'clock'],
  i18n: ['domain'],
  components: ['domain', 'i18n'],
  pdf: ['domain', 'i18n'],
  views: ['domain', 'i18n', 'components'],
  route: [
    'domain',
    'db',
    'integrations',
    'commands',
    'http',
    'i18n',
    'components',
    'pdf',
    'views',
    'env',
    'clock',
  ],
  // The entries, the document around every page and the server itself.
  top: ['domain', 'db', 'http', 'i18n', 'components', 'env', 'clock'],
  env: [],
  clock: [],
} as const satisfies Record<string, readonly string[]>
type Room = keyof typeof map

/** Packages with one door: who else needs what they do asks there. */
const doors: { package: RegExp; may: RegExp }[] = [
  { package: /^stripe$/, may: /^(app\/integrations|e2e)\// },
  { package: /^(kysely|pg|kysely\/.*)$/, may: /^(db|e2e)\// },
  { package: /^lucia$/, may: /^app\/http\/session\.server\.ts$/ },
  { package: /^pg-boss$/, may: /^(db|app\/jobs|e2e)\// },
  { package: /^@react-pdf\//, may: /^app\/pdf\// },
  {
    package: /^(nodemailer|sharp|file-type|mediabunny|@napi-rs\/webcodecs|@tus\/.*)$/,
    may: /^(app\/integrations|e2e|db\/seed)/,
  },
  { package: /^(hono|@hono)\b/, may: /^(app\/(http|server)|e2e)/ },
  { package: /^@remix-run\//, may: /^app\/(routes|components|http|root|entry|server|load-context)/ },
]

const forbiddenNames = /^(utils?|helpers?|lib|common|shared|services?|managers?|types|misc|index)$/
const allowedNames = new Set(['app/i18n/index.ts', 'db/migrations/index.ts', 'db/types.cli.ts'])

type Source = { file: string; text: string; imports: string[] }

const isTest = (file: string) => /\.(test|testing)\.tsx?$|testing\.ts$|testing\.global\.ts$/.test(file)

const sources: Source[] = ['app', 'db', 'e2e'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => `${root}/${name}`)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(file, 'utf8')
      const froms = text.matchAll(
        /^(?:import\s+(?:[\w{}*\s,]+\sfrom\s+)?|export\s+(?:type\s+)?[{*][\w{}*\s,]*\sfrom\s+)['"]([^'"]+)['"]/gm,
      )
      const lazy = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
      return { file, text, imports: [...froms, ...lazy].map(([, from]) => from!) }
    }),
)

test('every file imports only what its room may', () => {
  const wrong = sources
    .filter(({ file }) => !isTest(file) && !file.startsWith('db/seed') && !file.endsWith('.cli.ts'))
    .flatMap(({ file, imports }) => {
      const room = roomOf(file)
      if (!room) return []
      const allowed: readonly string[] = map[room]
      return imports
        .map((from) => targetOf(file, from))
        .filter((target) => target !== undefined)
        .filter((target) => {
          const other = roomOf(target)
          return (
            other !== undefined && other !== room && !allowed.includes(other) && !isException(file, target)
          )
        })
        .map((target) => `${file} → ${target}`)
    })
  expect(wrong).toEqual([])
})

test('a package with one door is imported nowhere else', () => {
  const wrong = sources
    .filter(({ file }) => !isTest(file))
    .flatMap(({ file, imports }) =>
      imports
        .filter((from) => doors.some((door) => door.package.test(from) && !door.may.test(file)))
        .map((from) => `${file} → ${from}`),
    )
  expect(wrong).toEqual([])
})

test('the environment is read in one place', () => {
  const may = /^app\/env\.server\.ts$|^db\/(embedded|seed|.*\.cli|testing.*)(\.ts|\/)|^e2e\//
  const wrong = sources.filter(
    ({ file, text }) => !may.test(file) && !isTest(file) && /\bprocess\.env\b/.test(text),
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('rules look at no clock', () => {
  const rooms = /^(app\/(domain|commands)|db\/queries)\//
  const wrong = sources.filter(
    ({ file, text }) => rooms.test(file) && !isTest(file) && /\bDate\.now\(\)|\bnew Date\(\)/.test(text),
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('no file is a drawer named after nothing', () => {
  const wrong = sources.filter(
    ({ file }) =>
      !allowedNames.has(file) && file.split('/').some((part) => forbiddenNames.test(part.split('.')[0]!)),
  )
  expect(wrong.map(({ file }) => file)).toEqual([])
})

test('pages know start and end, not left and right', () => {
  const physical =
    /(?<![\w-])-?(?:[mp][lr]|left|right|scroll-[mp][lr])-(?:\d|\[|auto|px|full)|(?<![\w-])(?:text|float|clear)-(?:left|right)(?![\w-])|(?<![\w-])(?:border|rounded)-(?:[lr]|tl|tr|bl|br)(?![\w])/
  const wrong = sources.flatMap(({ file, text }) =>
    /^app\/.*\.tsx$/.test(file) && !isTest(file)
      ? text
          .split('\n')
          .flatMap((line, at) => (physical.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : []))
      : [],
  )
  expect(wrong).toEqual([])
})

test('nothing is exported as default but what Remix and the tools ask for', () => {
  const may =
    /^app\/(routes\.ts|root\.tsx|entry\.server\.tsx|routes\/.*\/route\.tsx)$|^e2e\/.*\b(setup|teardown)\.ts$/
  const wrong = sources.filter(({ file, text }) => !may.test(file) && /^export default\b/m.test(text))
  expect(wrong.map(({ file }) => file)).toEqual([])
})

function roomOf(file: string): Room | undefined {
  if (file === 'app/env.server.ts') return 'env'
  if (file === 'app/clock.server.ts') return 'clock'
  if (file.startsWith('db/')) return 'db'
  const [, room = ''] =
    /^app\/(domain|commands|jobs|integrations|http|i18n|components|pdf)\//.exec(file) ?? []
  if (room) return room as Room
  if (file.startsWith('app/routes/')) return /(\/route\.tsx?|\.server\.ts)$/.test(file) ? 'route' : 'views'
  return file.startsWith('app/') ? 'top' : undefined
}

/** The file that an import names, undefined for packages. */
function targetOf(file: string, from: string): string | undefined {
  if (from.startsWith('#')) return from.slice(1)
  return from.startsWith('.') ? path.join(path.dirname(file), from) : undefined
}

/** The one pool reads the environment; the migrations make the queues that the domain names. */
function isException(file: string, target: string) {
  return /^db\/(db|search)\.server\.ts$/.test(file) && target === 'app/env.server.ts'
}
