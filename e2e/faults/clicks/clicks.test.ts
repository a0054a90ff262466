import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { randomFrom } from '#db/seed/random.ts'
import { test } from '#db/testing.ts'
import { killRedirect } from './kills.ts'

test('what was answered before a kill is stored, once', { timeout: 120_000 }, async ({ db, url }) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'athar-clicks-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const report = await killRedirect({ db, databaseUrl: url, folder, random: randomFrom('kills') }, 3)
  expect(report).toMatchObject({ kills: 3, lost: 0, differing: 0, rejudged: 0 })
  expect(report.answered).toBeGreaterThan(50)
})
