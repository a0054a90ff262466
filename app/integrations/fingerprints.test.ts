import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPicture } from '#db/seed/pictures.ts'
import { distance, isListed, mostDifferent } from '../domain/moderation/image.ts'
import { fingerprintOf } from './fingerprints.ts'
import { keepPicture } from './pictures.ts'

const draw = (seed: string) => drawPicture(seed, { width: 720, height: 900 })

test('a picture is recognised small, pale, cut in quality and in another format', async () => {
  for (const seed of ['a kitchen', 'a street', 'a face']) {
    const picture = Buffer.from(await draw(seed))
    const listed = await fingerprintOf(picture)
    expect(listed.shape).not.toBeNull()
    const versions = await Promise.all([
      sharp(picture).resize(180).jpeg({ quality: 40 }).toBuffer(),
      sharp(picture).webp({ quality: 30 }).toBuffer(),
      sharp(picture).modulate({ brightness: 1.15 }).png().toBuffer(),
      sharp(picture).greyscale().jpeg().toBuffer(),
    ])
    for (const version of versions) {
      const print = await fingerprintOf(version)
      expect(print.sha256).not.toBe(listed.sha256)
      expect(distance(print.shape!, listed.shape!)).toBeLessThanOrEqual(mostDifferent)
      expect(isListed(print, [listed])).toBe(true)
    }
  }
})

test('other pictures are not taken for it, and plain ones are only known as the very file', async () => {
  const listed = await fingerprintOf(Buffer.from(await draw('a kitchen')))
  for (const seed of Array.from({ length: 12 }, (_, at) => `another picture ${at}`))
    expect(isListed(await fingerprintOf(Buffer.from(await draw(seed))), [listed])).toBe(false)
  const plain = (background: string) =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } })
      .png()
      .toBuffer()
  const [white, grey] = await Promise.all(
    [plain('#ffffff'), plain('#888888')].map(async (one) => fingerprintOf(await one)),
  )
  expect([white!.shape, grey!.shape]).toEqual([null, null])
  expect(isListed(grey!, [white!])).toBe(false)
  expect(isListed(white!, [white!])).toBe(true)
})

test('a listed picture is not kept', async () => {
  const picture = Buffer.from(await draw('a kitchen'))
  const listed = [await fingerprintOf(picture)]
  const kept: string[] = []
  const storage = {
    put: async (key: string) => void kept.push(key),
    refuses: async (print: Parameters<typeof isListed>[0]) => isListed(print, listed),
  }
  expect(await keepPicture(storage, picture)).toBe('picture_listed')
  expect(kept).toEqual([])
  expect(await keepPicture(storage, Buffer.from(await draw('a street')))).toMatchObject({ width: 720 })
})
