import { readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Locale } from '#app/i18n/locale.ts'
import { connect, type Db } from '#db/db.ts'
import type { Stack } from '../stack/stack.ts'
import { wordsOf } from './words.ts'

export const home = path.resolve('.data/journeys')
export const stackFile = path.join(home, 'stack.json')

export type Setting = { locale: Locale; device: 'desk' | 'phone'; javaScript?: boolean; userAgent?: string }

const viewports = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }

/** Somebody at a browser of their own; every page they open is looked over by axe. */
export class Person {
  readonly page: Page
  /** What the product calls things in this person's language. */
  readonly words: ReturnType<typeof wordsOf>
  private readonly context: BrowserContext
  readonly hasScripts: boolean

  constructor(page: Page, context: BrowserContext, { locale, javaScript = true }: Setting) {
    this.page = page
    this.context = context
    this.hasScripts = javaScript
    this.words = wordsOf(locale)
  }

  static async enter(browser: Browser, origin: string, setting: Setting) {
    const { locale, device, javaScript = true, userAgent } = setting
    const context = await browser.newContext({
      baseURL: origin,
      locale,
      viewport: viewports[device],
      hasTouch: device === 'phone',
      javaScriptEnabled: javaScript,
      ...(userAgent && { userAgent }),
    })
    await context.addCookies([{ name: 'locale', value: locale, url: origin }])
    return new Person(await context.newPage(), context, setting)
  }

  async goto(address: string) {
    await this.page.goto(address)
    await this.look()
  }

  /** Axe finds nothing to complain of, and nothing sticks out of the window. Both need scripts to find out. */
  async look() {
    const { page } = this
    if (!this.hasScripts) return
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // The pages have no frames, which is all that the other mode, with a second page for each look, is for.
      .setLegacyMode(true)
      .analyze()
    const told = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
    expect(told, `axe on ${page.url()}`).toEqual([])
    const sticksOut = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const outside = ({ left, right }: DOMRect) => right > clientWidth + 0.5 || left < -0.5
      const those = [...document.body.querySelectorAll('*')]
        .filter((one) => outside(one.getBoundingClientRect()))
        .map((one) => `${one.localName}.${one.className}: ${one.textContent.slice(0, 60)}`)
      return [`${scrollWidth - clientWidth} px`, ...those]
    })
    expect(sticksOut, `what sticks out of ${page.url()}`).toEqual([])
  }

  /** Waits until the page shows what a job or a webhook brings, loading it anew meanwhile. */
  async until(isThere: () => Promise<boolean>) {
    await expect(async () => {
      await this.page.reload()
      expect(await isThere()).toBe(true)
    }).toPass({ timeout: 45_000, intervals: [300, 500, 1_000] })
  }

  leave = () => this.context.close()
}

type World = { stack: Omit<Stack, 'stop'>; db: Db; enter: (setting: Setting) => Promise<Person> }

/** Journeys that ask for the world get the running stack, its database, and people who enter it. */
export const test = base.extend<World>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the fixtures a function asks for from this pattern
  stack: async ({}, use) => use(JSON.parse(readFileSync(stackFile, 'utf8')) as Omit<Stack, 'stop'>),
  db: async ({ stack }, use) => {
    const { db } = connect(stack.databaseUrl, 2)
    await use(db)
    await db.destroy()
  },
  enter: async ({ browser, stack }, use) => {
    const people: Person[] = []
    await use(async (setting) => {
      const person = await Person.enter(browser, stack.origin, setting)
      people.push(person)
      return person
    })
    for (const person of people) await person.leave()
  },
})

export { expect }
