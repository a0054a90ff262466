import { existsSync } from 'node:fs'

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

export type Browser = { executablePath: string; args: string[] }

/**
 * A Chromium to drive: the one named by CHROMIUM_PATH, one of this machine, or the one that comes as an npm package
 * and unpacks itself with the libraries a bare machine lacks.
 */
export async function findBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const found = [process.env.CHROMIUM_PATH, ...system].find((path) => path && existsSync(path))
  if (found) return { executablePath: found, args }
  // The package unpacks its shared libraries only where it believes to be on that cloud, and reads this when imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executablePath = await chromium.executablePath()
  return { executablePath, args }
}
