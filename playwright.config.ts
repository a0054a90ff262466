import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

const browser = await findBrowser()

/** Journeys that change nothing which others count on, and take about as long as all others together. */
const looking = /\/all-pages\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: '.data/journeys/results',
  timeout: 300_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // Stories that move money share one world and come one after the other; whoever only looks at pages does so meanwhile.
  projects: [
    { name: 'stories', testIgnore: looking, workers: 1 },
    { name: 'pages', testMatch: looking, workers: 1 },
  ],
  reporter: process.env.ATHAR_REPORT
    ? [['list'], ['json', { outputFile: process.env.ATHAR_REPORT }]]
    : 'list',
  globalSetup: './e2e/journeys/setup.ts',
  use: {
    launchOptions: browser,
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    // A trace of every page costs more than the pages: `npx playwright test --trace on` where one is wanted.
    screenshot: 'only-on-failure',
  },
})
