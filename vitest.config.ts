import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'db/**/*.test.ts', 'e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['db/testing.global.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two workers share two cores with a database each: what is waited for may take a while.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
  },
})
