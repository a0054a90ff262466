import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { acceptOffer } from '#app/commands/accept-offer.ts'
import { inviteCreator } from '#app/commands/invite-creator.ts'
import { writeBrief } from '#app/commands/write-brief.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { briefForm } from '#app/domain/campaign/brief.ts'
import { connect, type Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { signIns } from '#db/seed/seed.ts'
import { day, fill, unfold } from './acts.ts'
import { bringIn } from './sign-in.ts'
import { expect, test } from './world.ts'

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** Round 1000 of drand's quicknet, as every server of the network answers it. */
const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'

/** A deal of the demo's brand that is agreed, under a brief of its own that asks for a contest. */
async function agreedDeal(db: Db) {
  const row = await db
    .selectFrom('campaigns as g')
    .innerJoin('brandMembers as m', 'm.brandId', 'g.brandId')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['g.id', 'g.brandId', 'm.accountId'])
    .where('a.email', '=', signIns.brand.email)
    .where('g.name', '=', 'Ramadan kitchen')
    .executeTakeFirstOrThrow()
  const channel = await db
    .selectFrom('channels as h')
    .innerJoin('creators as k', 'k.id', 'h.creatorId')
    .innerJoin('creatorLicences as l', 'l.creatorId', 'k.id')
    .select(['h.id', 'k.id as creatorId', 'k.accountId'])
    .where('h.platform', '=', 'instagram')
    .where('k.bornOn', 'is not', null)
    .orderBy('h.ordinal', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: row.brandId, accountId: row.accountId }
  const creator: CreatorActor = { role: 'creator', id: channel.creatorId, accountId: channel.accountId! }
  const body = briefForm.parse({
    ...{ title: 'A spice giveaway', product: 'Spice box' },
    deliverables: [{ platform: 'instagram', format: 'contest', quantity: 1 }],
    contest: { prize: 'A spice box', conditions: 'One comment each', winners: '2', endsOn: day(20) },
    ...{ draftDueOn: day(7), publishFrom: day(8), publishTo: day(14), liveDays: 30, includedRevisions: 1 },
    ...{ rightsUse: 'organic', rightsUntil: day(90), jurisdictions: ['SA'], mustSay: '', hashtags: '#ad' },
    ...{ currency: 'SAR', priceFrom: '10', priceTo: '9000' },
  })
  const at = new Date()
  const briefId = await writeBrief(db, brand, row.id, body, at)
  const offer = { price: '900', currency: 'SAR', draftDueOn: day(7), note: '' }
  const id = await inviteCreator(db, brand, { briefId, channelId: channel.id, offer }, at)
  await acceptOffer(db, creator, id, 1, at)
  return { id, brand, creator }
}

/** Moves this contest's own moments into the past, as only the owner of the database can, past its guards. */
async function letTimePass(ownerUrl: string, id: string) {
  const { db } = connect(ownerUrl, 1)
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`
      update contests set opened_at = now() - interval '3 days', closes_at = now() - interval '2 minutes',
             freezes_at = now() - interval '1 minute', beacon_round = 1000
       where collaboration_id = ${id}`.execute(tx)
  })
  await db.destroy()
}

const runJob = (db: Db) => db.transaction().execute((tx) => enqueue(tx, { name: 'run-contests', data: {} }))

test('a contest lives on phones without scripts, and anybody draws it again in a browser', async ({
  enter,
  db,
  stack,
  request,
}) => {
  const { id, brand: brandActor, creator: creatorActor } = await agreedDeal(db)
  const brand = await enter({ locale: 'ar', device: 'phone', javaScript: false })
  await bringIn(brand.page.context(), db, brandActor.accountId, stack.origin)
  const press = (person: typeof brand, step: string) =>
    person.page.locator(`button[name="step"][value="${step}"]`).first().click()

  // The rules come from the brief; a day that has passed is told at its field, and what was typed stays.
  await brand.goto(`/brand/collaborations/${id}`)
  await brand.page.locator(`main a[href$="/${id}/contest"]`).click()
  await expect(brand.page.locator('[name="prize"]')).toHaveValue('A spice box')
  await fill(brand, { closesOn: day(-2), tags: '1', note: 'بلا شروط أخرى', excluded: '@dukkan' })
  await press(brand, 'open-contest')
  await expect(brand.page.locator('[name="closesOn"]')).toHaveAttribute('aria-invalid', 'true')
  await expect(brand.page.locator('[name="note"]')).toHaveValue('بلا شروط أخرى')
  await expect(brand.page.locator('[name="excluded"]')).toHaveValue('@dukkan')
  await fill(brand, { closesOn: day(3) })
  await press(brand, 'open-contest')
  const open = brand.page.locator('main a[href^="/contests/"]').first()
  const page = (await open.getAttribute('href'))!

  // The creator tries pasted comments, then brings them in; a file without accounts is told at its field.
  const creator = await enter({ locale: 'ru', device: 'phone', javaScript: false })
  await bringIn(creator.page.context(), db, creatorActor.accountId, stack.origin)
  await creator.goto(`/creator/collaborations/${id}/contest`)
  await creator.page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'likes.csv', mimeType: 'text/csv', buffer: Buffer.from('likes,shares\n1,2\n') })
  await press(creator, 'import-entries')
  await expect(creator.page.locator('input[type="file"]')).toHaveAttribute('aria-invalid', 'true')
  const names = ['ana', 'bilal', 'carla', 'dina', 'emil', 'farah']
  const written = `${day(-1)} 10:00`
  const comments = [...names, 'ana', 'dukkan'].map((name) => `@${name}\twith @friend\t${written}`)
  const alone = `@gala\talone\t${written}`
  await creator.page.locator('[name="text"]').fill([...comments, alone].join('\n'))
  await press(creator, 'try-entries')
  await expect(creator.page.getByText(creator.words('contestdesk.bring.tried'))).toBeVisible()
  await press(creator, 'import-entries')
  await expect(creator.page.getByText(creator.words('contestdesk.bring.done'))).toBeVisible()
  await creator.page.locator('main a[href*="verdict=tags"]').click()
  await expect(creator.page.locator('#entries tbody tr')).toHaveCount(1)

  // The brand takes one account out, and the public page tells everybody the rules but nobody's name.
  await brand.goto(`/brand/collaborations/${id}/contest`)
  await brand.page.locator('#exclude [name="handle"]').fill('farah')
  await brand.page.locator('#exclude [name="reason"]').fill('برنامج يكتب')
  await press(brand, 'exclude-account')
  await expect(brand.page.locator('#exclude li')).toHaveCount(1)
  const anybody = await enter({ locale: 'en', device: 'desk' })
  await anybody.goto(page)
  await expect(anybody.page.locator('main')).not.toContainText('ana')
  expect((await request.get(`${stack.origin}${page}/entries.txt`)).status()).toBe(404)

  await letTimePass(stack.ownerUrl, id)
  await runJob(db)
  await anybody.until(async () => (await anybody.page.locator(`main a[href$="/entries.txt"]`).count()) > 0)
  await creator.goto(`/creator/collaborations/${id}/contest`)
  await expect(creator.page.locator('[name="text"]')).toHaveCount(0)
  await creator.page.locator('[name="answer"]').fill('a'.repeat(96))
  await press(creator, 'enter-beacon')
  await expect(creator.page.getByRole('alert')).toBeVisible()
  await creator.page.locator('[name="answer"]').fill(JSON.stringify({ round: 1000, signature }))
  await press(creator, 'enter-beacon')
  await expect(creator.page.getByText(creator.words('contestdesk.beacon.done'))).toBeVisible()
  await runJob(db)

  // Anybody draws again: in the browser, and from the two files alone.
  await anybody.until(async () => (await anybody.page.locator('#winners').count()) > 0)
  await anybody.look()
  await anybody.page.getByRole('button', { name: anybody.words('contest.again.here') }).click()
  await expect(anybody.page.getByText(anybody.words('contest.again.same'))).toBeVisible()
  const file = await (await request.get(`${stack.origin}${page}/entries.txt`)).text()
  const record = (await (await request.get(`${stack.origin}${page}/draw.json`)).json()) as {
    seed: string
    seedHash: string
    listHash: string
    beacon: string
    drawn: { ticket: string }[]
  }
  const code = page.split('/').at(-1)!
  expect(file.trimEnd().split('\n')).toEqual(
    names
      .slice(0, -1)
      .map((name) => sha256(`${code}:${name}`))
      .toSorted(),
  )
  expect([sha256(record.seed), sha256(file)]).toEqual([record.seedHash, record.listHash])
  expect(record.beacon).toBe(sha256(Buffer.from(signature, 'hex')))
  const scored = file
    .trimEnd()
    .split('\n')
    .map((line) => [
      createHmac('sha256', record.seed).update(`${record.listHash}\n${record.beacon}\n${line}`).digest('hex'),
      line,
    ])
    .sort()
  expect(record.drawn.map(({ ticket }) => ticket)).toEqual(scored.map(([, line]) => line))

  // Who took part finds their line, and who did not is told so; a winner is replaced with a reason for everybody.
  for (const [account, isIn] of [
    ['@Ana', true],
    ['farah', false],
  ] as const) {
    await anybody.goto(`${page}?account=${encodeURIComponent(account)}`)
    await expect(anybody.page.locator('#check code')).toHaveCount(isIn ? 1 : 0)
  }
  await brand.goto(`/brand/collaborations/${id}/contest`)
  await unfold(brand, brand.page.locator('[name="rank"]'))
  await brand.page.locator('#replace [name="rank"]').selectOption('1')
  await brand.page.locator('#replace [name="cause"]').selectOption('declined')
  await brand.page.locator('#replace [name="reason"]').fill('اعتذر لسفره')
  await press(brand, 'replace-winner')
  await expect(brand.page.locator('#winners')).toContainText('اعتذر لسفره')
  await anybody.goto(page)
  await expect(anybody.page.locator('#winners')).toContainText('اعتذر لسفره')
})
