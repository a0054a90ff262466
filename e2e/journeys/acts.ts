import { randomUUID } from 'node:crypto'
import type { Locator } from '@playwright/test'
import sharp from 'sharp'
import type { Db } from '#db/db.ts'
import { stillLife } from '#db/seed/pictures.ts'
import { dayIn, plusDays } from '#app/domain/clock.ts'
import { declareLicence, sayBirthday } from '#app/commands/declare-licence.ts'
import type { Person } from './world.ts'
import { expect } from './world.ts'

/** A calendar day from today, where the brand is. */
export const day = (offset: number) => dayIn(plusDays(new Date(), offset), 'Asia/Riyadh')

/** Fills fields by their names; a choice group takes the values to tick. Reads nothing by script: some pages have none. */
export async function fill({ page }: Person, values: Record<string, string | string[]>) {
  for (const [name, value] of Object.entries(values)) {
    const field = (kind: string) => page.locator(`main ${kind}[name="${name}"]`)
    const choices = Array.isArray(value)
      ? value
      : (await field('input[type="radio"]').count()) > 0
        ? [value]
        : []
    for (const choice of choices)
      await field('input')
        .and(page.locator(`[value="${choice}"]`))
        .first()
        .check()
    if (choices.length > 0 || Array.isArray(value)) continue
    if ((await field('select').count()) > 0) await field('select').first().selectOption(value)
    // A brand with one brief has nothing to choose: the field is hidden and filled.
    else if ((await field('input[type="hidden"]').count()) === 0) await field('').first().fill(value)
  }
}

/** Presses the button that takes a step, opening what it is folded into. @returns when the page has answered. */
export async function take(person: Person, step: string) {
  const button = person.page.locator(`button[name="step"][value="${step}"]`).first()
  await unfold(person, button)
  // Accepting an offer is signing it: the sentence beside the button has to be ticked.
  const sentence = button.locator('xpath=ancestor::form').locator('input[name="confirmed"]')
  if ((await sentence.count()) > 0) await sentence.check()
  await button.click()
  await expect(person.page.locator(`button[name="step"][value="${step}"]`)).toHaveCount(0)
}

/** Opens every fold around something, outermost first. */
export async function unfold({ page }: Person, inner: Locator) {
  const closed = page.locator('details:not([open])').filter({ has: inner })
  while ((await closed.count()) > 0) await closed.first().locator('> summary').click()
}

/** Fills the form of a step, opening what it is folded into. */
export async function fillStep(person: Person, step: string, values: Record<string, string>) {
  const form = person.page.locator(`form:has(button[name="step"][value="${step}"])`).first()
  await unfold(person, form)
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`).first()
    if (await field.evaluate((element) => element.tagName === 'SELECT').catch(() => false))
      await field.selectOption(value)
    else await field.fill(value)
  }
}

export async function signUpBrand(person: Person) {
  await person.goto('/sign-up?as=brand')
  const email = `${randomUUID()}@brand.example`
  await fill(person, {
    name: 'Reem',
    email,
    password: 'a long enough sentence',
    company: `Dukkan ${email.slice(0, 4)}`,
    country: 'SA',
    currency: 'SAR',
  })
  await person.page.locator('main form button[type="submit"], main form button:not([type])').last().click()
  await person.page.waitForURL('**/brand')
  await person.look()
}

/** States the strategy, wrong at first: what was typed stays and the error stands at the field. @returns the campaign's id. */
export async function stateStrategy(person: Person): Promise<string> {
  const { page } = person
  await person.goto('/brand/campaigns/new')
  const strategy = {
    name: 'Ramadan kitchen',
    objective: 'sales',
    task: 'shop',
    successMeasure: 'ROAS above 3',
    concept: 'One dish a day',
    targetCountries: ['SA', 'AE'],
    ages: ['25-34', '35-44'],
    genders: ['female'],
    targetLanguages: ['ar'],
    interests: ['food', 'home'],
    platforms: ['instagram', 'tiktok'],
    currency: 'SAR',
    budget: '50000',
    startsOn: day(0),
  }
  await fill(person, { ...strategy, endsOn: day(-3) })
  const save = page.getByRole('button', { name: person.words('campaign.form.save') })
  await save.click()
  await expect(page.locator('#endsOn')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('[name="name"]')).toHaveValue('Ramadan kitchen')
  await person.look()
  await fill(person, { endsOn: day(60) })
  await save.click()
  await page.waitForURL(/\/brand\/campaigns\/[0-9a-f-]{36}$/)
  await person.look()
  return page.url().split('/').at(-1)!
}

/** Writes the brief of a campaign, its usual answers changed by `also`. @returns its id. */
export async function writeBrief(
  person: Person,
  campaignId: string,
  also: Record<string, string | string[]> = {},
): Promise<string> {
  const { page } = person
  await person.goto(`/brand/campaigns/${campaignId}/briefs/new`)
  await fill(person, {
    title: 'Three reels',
    product: 'Spice box of eight blends',
    'deliverables.0.platform': 'instagram',
    'deliverables.0.format': 'reel',
    'deliverables.0.quantity': '3',
    mustSay: 'Packed in Riyadh\nTen percent off with the code',
    mustNotSay: 'No health claims',
    hashtags: '#ad',
    link: 'https://dukkan.example/box',
    draftDueOn: day(7),
    publishFrom: day(8),
    publishTo: day(14),
    liveDays: '30',
    includedRevisions: '2',
    rightsUse: 'organic',
    rightsUntil: day(120),
    exclusivityDays: '14',
    jurisdictions: ['SA', 'AE'],
    priceFrom: '2000',
    priceTo: '9000',
    ...also,
  })
  await page.getByRole('button', { name: person.words('brief.form.save'), exact: true }).click()
  await page.waitForURL(/\/brand\/briefs\/[0-9a-f-]{36}/)
  await person.look()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

export type Chosen = {
  channelId: string
  accountId: string
  creatorId: string
  handle: string
  platform: string
}

/** Looks at who fits, with filters in the address, and opens the first whose payout account is still to be opened, or a later one. */
export async function chooseCreator(person: Person, db: Db, campaignId: string, place = 0): Promise<Chosen> {
  const { page } = person
  await person.goto(`/brand/campaigns/${campaignId}/match?platform=instagram&country=SA`)
  const links = page.locator(`main a[href*="/brand/channels/"]`)
  expect(await links.count()).toBeGreaterThan(3)
  const found = await links.evaluateAll((all) =>
    all.map((link) => /channels\/([0-9a-f-]{36})/.exec((link as HTMLAnchorElement).href)![1]!),
  )
  const unpaid = await db
    .selectFrom('channels as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .leftJoin('payoutAccounts as p', 'p.creatorId', 'k.id')
    .select(['c.id as channelId', 'k.accountId', 'k.id as creatorId', 'c.handle', 'c.platform'])
    .where('c.id', 'in', found)
    .where('p.creatorId', 'is', null)
    .execute()
  const chosen = found.flatMap((id) => unpaid.find(({ channelId }) => channelId === id) ?? [])[place]!
  expect(chosen.platform).toBe('instagram')
  await page.locator(`main a[href*="/brand/channels/${chosen.channelId}"]`).first().click()
  await page.waitForURL(/\/brand\/channels\//)
  await person.look()
  await qualify(db, chosen)
  return chosen
}

/** The creator is of age and holds what the Gulf asks of whoever advertises there. */
async function qualify(db: Db, { creatorId: id, accountId }: Chosen) {
  const actor = { role: 'creator', id, accountId } as const
  await sayBirthday(db, actor, '1994-03-21', day(0))
  for (const kind of ['sa-mawthooq', 'ae-advertiser-permit'] as const)
    await declareLicence(
      db,
      actor,
      { kind, number: '2041187', holder: 'As on the account', validUntil: day(400) },
      new Date(),
    )
}

/** Every explained score on the page is the sum of the lines above it, none of which has more than it weighs. */
export async function expectPartsToAddUp({ page, words }: Person) {
  const tables = page.locator('figure table').filter({ hasText: words('chart.score') })
  expect(await tables.count()).toBeGreaterThan(0)
  for (const table of await tables.all()) {
    const [parts, [total]] = [await pointsIn(table, 'tbody td'), await pointsIn(table, 'tfoot td')]
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total!.points)
    expect(parts.reduce((sum, { most }) => sum + most, 0)).toBe(100)
    for (const { points, most } of parts) expect(points).toBeLessThanOrEqual(most)
  }
}

/** "42/45" as points of the most there are. */
const pointsIn = async (table: Locator, cells: string) =>
  (await table.locator(cells).allTextContents()).map((text) => {
    const [points, most] = text.split('/').map(Number) as [number, number]
    return { points, most }
  })

/** Invites from the channel's page. @returns the collaboration's id. */
export async function invite(person: Person, briefId: string, price: string): Promise<string> {
  const { page } = person
  await fill(person, { briefId, price, draftDueOn: day(7), note: 'We like how you film bread.' })
  await page.locator('main form:has([name="draftDueOn"]) button:not([name])').last().click()
  await page.waitForURL(/\/brand\/collaborations\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

export async function counter(person: Person, price: string) {
  await unfold(person, person.page.locator('button[value="counter-offer"]'))
  await fill(person, { price, draftDueOn: day(8), note: 'Editing is included.' })
  await take(person, 'counter-offer')
}

/** Pays what is chosen on the hosted page: a declined card first, then a good one. */
export async function pay(person: Person) {
  const { page } = person
  await page.locator('form[action$="/fund"] button').click()
  await page.waitForURL(/\/c\/pay\//)
  const number = page.locator('input[name*="card" i], input[inputmode="numeric"]').first()
  const button = page.getByRole('button', { name: /^(Pay|Оплатить)/ })
  await number.fill('4000 0000 0000 0002')
  await button.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await number.fill('4242 4242 4242 4242')
  await button.click()
  await page.waitForURL(/\/brand\/collaborations\//)
}

/** A file as somebody would choose it. */
export const picture = async (name: string) => ({
  name: `${name.slice(0, 20)}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sharp(Buffer.from(stillLife(name, 900, 1_100)))
    .jpeg()
    .toBuffer(),
})

/** Hands in a draft of two pictures and a text. */
export async function handInDraft(person: Person, caption: string) {
  const { page } = person
  const pictures = await Promise.all(['one', 'two'].map((name) => picture(`${caption}${name}`)))
  await page.locator('input[type="file"]').setInputFiles(pictures)
  // With scripts the files go ahead of the form.
  if (person.hasScripts) await expect(page.locator('main [name="uploads"]')).toHaveCount(pictures.length)
  await fill(person, { caption })
  for (const box of await page.locator('main [name="ticked"]').all()) await box.check()
  await take(person, 'submit-draft')
}

/** Puts a note on a point of the first picture. */
export async function noteOnPicture(person: Person, text: string) {
  const { page } = person
  const note = page.locator('form:has([name="point"]):has([name="fileId"])').first()
  await unfold(person, page.locator('[name="point"]').first())
  await note.locator('[name="point"]').selectOption({ index: 5 })
  await note.locator('[name="body"]').fill(text)
  await note.locator('button').last().click()
  await expect(page.getByText(text)).toBeVisible()
}
