import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { letDisputeTimeAct } from '#app/commands/clock-dispute.ts'
import { plusDays } from '#app/domain/clock.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Db } from '#db/db.ts'
import { findDealMoney } from '#db/queries/deal-money.ts'
import { signIns } from '#db/seed/seed.ts'
import { fill, fillStep, take } from './acts.ts'
import { accountByEmail, bringIn } from './sign-in.ts'
import { expect, type Person, type Setting, test } from './world.ts'

type Deal = {
  id: string
  creatorId: string
  currency: Currency
  brandAccount: string
  creatorAccount: string
}

/** A deal of the demo's world with its money held, of a campaign that no other journey touches. */
async function dealIn(db: Db, campaign: string, status: string): Promise<Deal> {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .select(['c.id', 'c.creatorId', 'c.currency', 'm.accountId as brandAccount'])
    .select('k.accountId as creatorAccount')
    .where('g.name', '=', campaign)
    .where('c.status', '=', status)
    .where('c.extendsId', 'is', null)
    .orderBy('c.createdAt')
    .executeTakeFirstOrThrow()
  return { ...row, currency: row.currency as Currency }
}

const moneyOf = (db: Db, { id, creatorId, currency }: Deal) => findDealMoney(db, { id, creatorId, currency })
const caseOf = (side: 'brand' | 'creator' | 'staff', { id }: Deal) => `/${side}/collaborations/${id}/dispute`

const statusOf = async (db: Db, { id }: Deal) =>
  (
    await db
      .selectFrom('disputes')
      .select('status')
      .where('collaborationId', '=', id)
      .executeTakeFirstOrThrow()
  ).status

/** Another person of staff, as whoever decides an appeal has to be. */
async function colleague(db: Db): Promise<string> {
  const values = {
    email: `${randomUUID()}@staff.example`,
    role: 'staff',
    name: 'Huda Salem',
    powers: ['disputes'],
  }
  const { id } = await db.insertInto('accounts').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

type World = { db: Db; stack: { origin: string }; enter: (setting: Setting) => Promise<Person> }

async function entered({ db, stack, enter }: World, accountId: string, setting: Setting) {
  const person = await enter(setting)
  await bringIn(person.page.context(), db, accountId, stack.origin)
  return person
}

const staffOf = async (world: World) =>
  entered(world, await accountByEmail(world.db, signIns.staff.email), { locale: 'en', device: 'desk' })

async function open(person: Person, side: 'brand' | 'creator', deal: Deal, reason: string, words: string) {
  await person.goto(caseOf(side, deal))
  await person.goto(`${caseOf(side, deal)}?reason=${reason}`)
  await fill(person, { statement: words })
  await take(person, 'open-dispute')
  await person.look()
}

async function answer(
  person: Person,
  side: 'brand' | 'creator',
  deal: Deal,
  position: string,
  words: string,
) {
  await person.goto(caseOf(side, deal))
  await person.page.locator(`[name="position"][value="${position}"]`).check()
  await fillStep(person, 'answer-dispute', { statement: words })
  await take(person, 'answer-dispute')
}

async function rule(staff: Person, deal: Deal, criterion: string, toCreator: string) {
  await staff.goto(caseOf('staff', deal))
  await staff.goto(`${caseOf('staff', deal)}?criterion=${criterion}&toCreator=${toCreator}`)
  for (const facts of await staff.page.locator('[name$=".facts"]').all())
    await facts.fill('Seen on the draft.')
  await take(staff, 'rule')
  await staff.look()
}

async function accept(person: Person, side: 'brand' | 'creator', deal: Deal) {
  await person.goto(caseOf(side, deal))
  await take(person, 'accept-ruling')
}

const shown = (amount: number) => (amount / 100).toFixed(2)

test('the creator wins in full: the claim is not shown, and the money moves when both accept', async ({
  db,
  stack,
  enter,
}) => {
  const world = { db, stack, enter }
  const deal = await dealIn(db, 'Иван-чай к зиме', 'in_review')
  const { held } = await moneyOf(db, deal)
  const brand = await entered(world, deal.brandAccount, { locale: 'ru', device: 'desk' })
  const creator = await entered(world, deal.creatorAccount, { locale: 'en', device: 'phone' })
  const staff = await staffOf(world)
  await brand.goto(`/brand/collaborations/${deal.id}`)
  await brand.page.locator(`main a[href$="/dispute"]`).click()
  await brand.page.waitForURL(/\/dispute$/)
  await open(brand, 'brand', deal, 'off-brief', 'Нет двух пунктов')
  expect((await moneyOf(db, deal)).frozen).toEqual(held)
  await answer(creator, 'creator', deal, 'denies', 'Both points are in the text.')
  await rule(staff, deal, 'delivered-as-agreed', shown(held.amount))
  await accept(brand, 'brand', deal)
  expect((await moneyOf(db, deal)).frozen).toEqual(held)
  await accept(creator, 'creator', deal)
  await creator.look()
  expect(await moneyOf(db, deal)).toMatchObject({ released: held, frozen: { amount: 0 } })
  // Decided, and told without names.
  const nobody = await enter({ locale: 'en', device: 'desk' })
  await nobody.goto('/disputes/decided?reason=off-brief')
  await expect(nobody.page.locator('main')).toContainText(
    nobody.words('criteria.names.delivered-as-agreed.name'),
  )
})

test('a split after evidence of both sides, in Arabic on a phone', async ({ db, stack, enter }) => {
  const world = { db, stack, enter }
  const deal = await dealIn(db, 'عناية بلا عطر', 'approved')
  const { held } = await moneyOf(db, deal)
  const phone = { locale: 'ar', device: 'phone' } as const
  const brand = await entered(world, deal.brandAccount, phone)
  const creator = await entered(world, deal.creatorAccount, phone)
  const staff = await staffOf(world)
  await open(creator, 'creator', deal, 'not-paid', 'اعتُمدت المسودة ولا ردّ بعدها')
  const picture = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#446688' } })
    .png()
    .toBuffer()
  await fillStep(creator, 'add-evidence', { point: 'draft', body: 'المسودة كما اعتُمدت' })
  await creator.page.locator('#evidence input[type="file"]').setInputFiles([
    { name: 'proof.png', mimeType: 'image/png', buffer: picture },
    { name: 'contract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') },
  ])
  // They are sent while the words are written, and opened by the worker.
  await expect(creator.page.locator('#evidence input[name="uploads"]')).toHaveCount(2)
  await creator.page.locator('button[value="add-evidence"]').click()
  await expect(creator.page.locator('#evidence li img')).toHaveCount(1)
  await expect(creator.page.locator('#evidence a[download]')).toHaveCount(1)
  // A picture is written anew and has two hashes, a document stays what it is and has one.
  await expect(creator.page.locator('#evidence code')).toHaveText(Array(3).fill(/^[0-9a-f]{64}$/))
  await creator.look()
  await answer(brand, 'brand', deal, 'partly', 'بقي جزء من العمل')
  await fillStep(brand, 'add-evidence', { point: 'words', body: 'https://dukkan.example/box' })
  await brand.page.locator('[name="kind"][value="link"]').check()
  await brand.page.locator('button[value="add-evidence"]').click()
  await expect(brand.page.locator('#evidence a[rel*="ugc"]')).toHaveCount(1)
  // Offered between the sides, and refused.
  await fillStep(brand, 'offer-settlement', { toCreator: '1.00' })
  await brand.page.locator('button[value="offer-settlement"]').click()
  await expect(brand.page.locator('button[value="withdraw-settlement"]')).toBeVisible()
  await creator.goto(caseOf('creator', deal))
  await take(creator, 'refuse-settlement')
  const part = Math.floor(held.amount / 200) * 100
  await rule(staff, deal, 'partly-delivered', shown(part))
  await accept(creator, 'creator', deal)
  await accept(brand, 'brand', deal)
  await brand.look()
  expect((await moneyOf(db, deal)).released.amount).toBe(part)
  expect(await statusOf(db, deal)).toBe('final')
  for (const person of [brand, creator]) {
    const { page } = person
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(page.locator('main')).toContainText(person.words('dispute.evidence.title'))
  }
})

test('silence decides: no answer, no appeal, and the ruling takes effect by itself', async ({
  db,
  stack,
  enter,
}) => {
  const world = { db, stack, enter }
  const deal = await dealIn(db, 'عناية بلا عطر', 'published')
  const { held } = await moneyOf(db, deal)
  const brand = await entered(world, deal.brandAccount, { locale: 'ar', device: 'desk' })
  const staff = await staffOf(world)
  await open(brand, 'brand', deal, 'undisclosed', 'لا وسم')
  await expect(brand.page.locator('main')).toContainText(brand.words('dispute.silence.pass-answer'))
  await letDisputeTimeAct(db, deal.id, plusDays(new Date(), 4))
  expect(await statusOf(db, deal)).toBe('reviewing')
  await rule(staff, deal, 'label-missing', shown(Math.floor(held.amount / 1000) * 900))
  await brand.goto(caseOf('brand', deal))
  await expect(brand.page.locator('main')).toContainText(brand.words('dispute.silence.close-ruling'))
  await letDisputeTimeAct(db, deal.id, plusDays(new Date(), 4))
  expect(await statusOf(db, deal)).toBe('final')
  expect((await moneyOf(db, deal)).released.amount).toBe(Math.floor(held.amount / 1000) * 900)
  await brand.goto(caseOf('brand', deal))
})

test('an appeal overturns: another person of staff decides, and a reader without scripts is heard', async ({
  db,
  stack,
  enter,
}) => {
  const world = { db, stack, enter }
  const deal = await dealIn(db, 'كود بالعربي', 'approved')
  const { held } = await moneyOf(db, deal)
  const brand = await entered(world, deal.brandAccount, { locale: 'en', device: 'desk' })
  const plain = { locale: 'ar', device: 'phone', javaScript: false } as const
  const creator = await entered(world, deal.creatorAccount, plain)
  const staff = await staffOf(world)
  await open(brand, 'brand', deal, 'off-brief', 'Two points are missing')
  await answer(creator, 'creator', deal, 'denies', 'النقطتان في الثانية العاشرة')
  await rule(staff, deal, 'brief-missed', '0')
  expect((await moneyOf(db, deal)).frozen).toEqual(held)
  await creator.goto(caseOf('creator', deal))
  await fillStep(creator, 'appeal-ruling', { statement: 'لم يُنظر في الثانية العاشرة' })
  await take(creator, 'appeal-ruling')
  expect(await statusOf(db, deal)).toBe('appealed')
  // Who ruled has no say in the appeal.
  await staff.goto(caseOf('staff', deal))
  await expect(staff.page.locator('main')).toContainText(staff.words('dispute.staff.not_you'))
  const other = await entered(world, await colleague(db), { locale: 'ru', device: 'desk' })
  await rule(other, deal, 'delivered-as-agreed', shown(held.amount))
  expect(await statusOf(db, deal)).toBe('final')
  expect((await moneyOf(db, deal)).released).toEqual(held)
  await creator.goto(caseOf('creator', deal))
  await expect(creator.page.locator('main')).toContainText(creator.words('dispute.ruling.appeal'))
})
