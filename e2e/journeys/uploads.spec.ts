import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { largeFilm } from '#app/integrations/video/videos.testing.ts'
import type { Db } from '#db/db.ts'
import { signIns } from '#db/seed/seed.ts'
import { fill, picture } from './acts.ts'
import { bringIn, signInAs } from './sign-in.ts'
import { expect, test } from './world.ts'

/** A deal of the demo whose draft may be handed in and that no other story plays on, with its creator's account. */
const openDeal = (db: Db) =>
  db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('accounts as a', 'a.id', 'k.accountId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .select(['c.id', 'k.accountId'])
    .where('c.status', '=', 'revising')
    .where('c.extendsId', 'is', null)
    .where('a.email', '<>', signIns.creator.email)
    .orderBy((eb) => eb('b.name', '=', 'Dukkan'))
    .orderBy('c.createdAt')
    .executeTakeFirstOrThrow()

test('a video goes on after its connection was lost, keeps its place after an error, and is handed in', async ({
  enter,
  db,
  stack,
}) => {
  const deal = await openDeal(db)
  const creator = await enter({ locale: 'en', device: 'phone' })
  const { page } = creator
  await bringIn(page.context(), db, deal.accountId, stack.origin)
  await creator.goto(`/creator/collaborations/${deal.id}`)
  const form = page.locator('#send-draft form')
  const row = (name: string) => form.locator('ol > li', { hasText: name })

  // The line is cut behind the first piece of a file, and nothing goes on until it is back.
  let isDown = true
  await page.route('**/uploads/*', async (route) => {
    const isFurther = Number(route.request().headers()['upload-offset']) > 0
    if (isDown && (isFurther || route.request().method() === 'HEAD')) await route.abort('connectionreset')
    else await route.continue()
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'athar-journey-'))
  const [still, reel] = [path.join(folder, 'still.jpg'), path.join(folder, 'reel.mp4')]
  await writeFile(still, (await picture('still')).buffer)
  await writeFile(reel, await largeFilm(12_000_000))
  await form.locator('input[type="file"]').setInputFiles([still, reel])
  const progress = row('reel.mp4').getByRole('progressbar')
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(20)
  await expect(row('still.jpg')).toContainText('Ready')
  await creator.look()
  await row('reel.mp4').getByRole('button', { name: 'Pause' }).click()
  await expect(row('reel.mp4')).toContainText('Paused')

  // The page is closed in the middle; the same file goes on where it stopped.
  await page.reload()
  await expect(row('reel.mp4')).toContainText('Choose the same file again')
  isDown = false
  const offsets: number[] = []
  page.on('request', (sent) => {
    if (sent.method() === 'PATCH') offsets.push(Number(sent.headers()['upload-offset']))
  })
  await form.locator('input[type="file"]').setInputFiles(reel)
  await expect(row('reel.mp4')).toHaveCount(1)
  await expect(row('reel.mp4')).toContainText('Ready')
  expect(offsets[0]).toBeGreaterThan(4_000_000)

  // A file that is none is told at its row and at the form, and stays out of the draft.
  const html = { name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('<html></html>') }
  await form.locator('input[type="file"]').setInputFiles(html)
  await expect(row('a.mp4')).toContainText('neither a picture nor a video')
  await fill(creator, { caption: 'Soup in two minutes' })
  await form.locator('button[value="submit-draft"]').click()
  await expect(form.getByRole('alert')).toContainText('not taken')
  await row('a.mp4').getByRole('button', { name: 'Remove' }).click()
  const second = (await form.locator('ol > li').nth(1).textContent())!.includes('reel')
    ? 'reel.mp4'
    : 'still.jpg'
  await row(second).getByRole('button', { name: 'up' }).click()
  await expect(form.locator('ol > li').first()).toContainText(second)

  // An answer of the server with an error leaves the files where they are; so does a reload.
  await fill(creator, { caption: '' })
  await form.locator('button[value="submit-draft"]').click()
  await expect(page.locator('[name="caption"]')).toHaveAttribute('aria-invalid', 'true')
  await expect(row('reel.mp4')).toContainText('Ready')
  await page.reload()
  await expect(row('reel.mp4')).toContainText('Ready')
  await expect(row('still.jpg')).toContainText('Ready')
  const [upload] = await db
    .selectFrom('uploads')
    .select('id')
    .where('collaborationId', '=', deal.id)
    .execute()

  // Nobody else finds it.
  const other = await db
    .selectFrom('creators')
    .select('accountId')
    .where('accountId', '<>', deal.accountId)
    .executeTakeFirstOrThrow()
  const cookie = await signInAs(db, other.accountId)
  const asked = await page.request.get(`${stack.origin}/uploads/${upload!.id}`, { headers: { cookie } })
  expect(asked.status()).toBe(404)

  await fill(creator, { caption: 'Soup in two minutes' })
  for (const box of await form.locator('[name="ticked"]').all()) await box.check()
  await form.locator('button[value="submit-draft"]').click()
  await page.waitForURL('**?done=submit-draft')
  const files = await db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .select(['f.kind', 'f.bytes'])
    .where('d.collaborationId', '=', deal.id)
    .orderBy('d.version', 'desc')
    .orderBy('f.position')
    .limit(2)
    .execute()
  expect(files.map(({ kind }) => kind).toSorted()).toEqual(['image', 'video'])
  expect(files.find(({ kind }) => kind === 'video')!.bytes).toBeGreaterThan(12_000_000)
  await creator.look()
  await rm(folder, { recursive: true })
})
