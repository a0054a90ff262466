import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { valueAt } from '../domain/form-data.ts'
import { textsOf } from './all.ts'
import { locales } from './locale.ts'

const sources = ['app', 'db'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => ({ file: `${room}/${name}`, text: readFileSync(`${room}/${name}`, 'utf8') })),
)

/** The code of every refusal, as it is written: `step.too_early`, or `` `post.${reason}` `` where it is put together. */
const codes = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/new Refusal\(\s*'\w+',\s*(['`])(.+?)\1/g)].map(([, , code]) => ({ file, code: code! })),
)

test('every refusal has its sentence in all three languages', () => {
  const written = codes.filter(({ code }) => !code.includes('${'))
  expect(written.length).toBeGreaterThan(20)
  const missing = locales.flatMap((locale) =>
    written
      .filter(({ code }) => !hasText(locale, code))
      .map(({ file, code }) => `${locale}: ${code} (${file})`),
  )
  expect(missing).toEqual([])
})

test('refusals whose code is put together have sentences to choose from', () => {
  const families = codes.filter(({ code }) => code.includes('${')).map(({ code }) => code.split('.')[0]!)
  const missing = locales.flatMap((locale) =>
    families
      .filter((family) => !valueAt(textsOf[locale].refusal, family))
      .map((family) => `${locale}: ${family}`),
  )
  expect(missing).toEqual([])
})

test('every key a form may answer has its sentence in all three languages', () => {
  const keys = sources
    .filter(({ file }) => file.startsWith('app/domain/'))
    .flatMap(({ text }) => [
      ...[...text.matchAll(/issue\('(\w+)'/g)].map(([, key]) => key!),
      ...[...text.matchAll(/\bcomplain\('\w+', '(\w+)'\)/g)].map(([, key]) => key!),
      ...[...text.matchAll(/\.(?:min|refine|regex|url|number|int)\([^\n]*, '([a-z_]+)'\)/g)].map(
        ([, key]) => key!,
      ),
    ])
  const missing = locales.flatMap((locale) =>
    keys
      .filter((key) => !hasText(locale, key, textsOf[locale].form.error))
      .map((key) => `${locale}: form.error.${key}`),
  )
  expect(new Set(missing)).toEqual(new Set())
})

/** A text, or its plural forms. */
function hasText(locale: (typeof locales)[number], code: string, room: object = textsOf[locale].refusal) {
  return typeof (valueAt(room, code) ?? valueAt(room, `${code}_other`)) === 'string'
}
