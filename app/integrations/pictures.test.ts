import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { largestPicture, mostPictures } from '../domain/content/picture.ts'
import { keepPicture, keepPictures } from './pictures.ts'
import type { Storage } from './storage.ts'

const kept = new Map<string, Uint8Array>()
const storage: Pick<Storage, 'put'> = {
  put: async (key, bytes) => void kept.set(key, bytes),
}
beforeEach(() => kept.clear())

const text = (words: string) => new TextEncoder().encode(words)
const drawn = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#7a3b69' } })

/** What is kept of a picture that is taken. */
async function take(bytes: Uint8Array) {
  const picture = await keepPicture(storage, bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return { picture, bytes: kept.get(picture.key)! }
}

describe('a picture that is taken', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be a %s and is kept as WebP', async (format) => {
    const { picture, bytes } = await take(await drawn().toFormat(format).toBuffer())
    expect(picture).toMatchObject({ width: 40, height: 30, bytes: bytes.byteLength })
    expect((await sharp(bytes).metadata()).format).toBe('webp')
  })

  test('loses where and with what it was taken, and stands upright', async () => {
    const photograph = await drawn()
      .withExif({ IFD0: { Make: 'Camera of Noura' }, IFD3: { GPSLatitude: '24/1 42/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(photograph.includes('Camera of Noura')).toBe(true)
    const { picture, bytes } = await take(photograph)
    expect(picture).toMatchObject({ width: 30, height: 40 })
    const metadata = await sharp(bytes).metadata()
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(Buffer.from(bytes).includes('Camera of Noura')).toBe(false)
  })

  test('loses what hides behind its end', async () => {
    const polyglot = Buffer.concat([
      await drawn().png().toBuffer(),
      text('<script>alert(document.domain)</script>PK\x03\x04'),
    ])
    const { bytes } = await take(polyglot)
    expect(Buffer.from(bytes).includes('<script>')).toBe(false)
  })

  test('is made no larger than a page needs', async () => {
    const { picture } = await take(await drawn(3_000, 1_500).jpeg().toBuffer())
    expect(picture).toMatchObject({ width: largestPicture.sidePx, height: largestPicture.sidePx / 2 })
  })

  test('is named by nothing that the sender said', async () => {
    const [first, second] = [
      await take(await drawn().png().toBuffer()),
      await take(await drawn().png().toBuffer()),
    ]
    expect(first.picture.key).toMatch(/^[0-9a-f-]{36}\.webp$/)
    expect(first.picture.key).not.toBe(second.picture.key)
    expect(first.picture.sha256).toBe(second.picture.sha256)
  })
})

describe('what is no picture', () => {
  test.each([
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG behind an XML head', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><title>x</title><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['nothing at all', ''],
  ])('is refused: %s', async (_, words) => {
    expect(await keepPicture(storage, text(words))).toBe('picture_type')
    expect(kept.size).toBe(0)
  })

  test('is refused: a GIF, which is not on the list', async () => {
    expect(await keepPicture(storage, await drawn().gif().toBuffer())).toBe('picture_type')
  })

  test('is refused: the head of a picture with nothing behind it', async () => {
    const png = await drawn(400, 400).png().toBuffer()
    expect(await keepPicture(storage, png.subarray(0, 60))).toBe('picture_broken')
    expect(kept.size).toBe(0)
  })

  test('is refused: a bomb, few bytes that unfold into a hundred million pixels', async () => {
    const bomb = await drawn(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.byteLength).toBeLessThan(1_000_000)
    expect(await keepPicture(storage, bomb)).toBe('picture_broken')
    expect(kept.size).toBe(0)
  })

  test('is refused: more bytes than a phone’s photograph has', async () => {
    expect(await keepPicture(storage, new Uint8Array(largestPicture.bytes + 1))).toBe('picture_too_large')
  })
})

describe('the pictures of a form', () => {
  const png = async () => new Blob([new Uint8Array(await drawn().png().toBuffer())])

  test('keep their order', async () => {
    const sizes = [10, 20, 30]
    const files = await Promise.all(
      sizes.map(async (width) => new Blob([new Uint8Array(await drawn(width, 8).png().toBuffer())])),
    )
    const all = await keepPictures(storage, files)
    expect('pictures' in all && all.pictures.map(({ width }) => width)).toEqual(sizes)
  })

  test('are some, but not too many', async () => {
    expect(await keepPictures(storage, [])).toEqual({ issue: { key: 'file', params: {} } })
    const many = Array.from({ length: mostPictures + 1 }, () => new Blob(['x']))
    expect(await keepPictures(storage, many)).toEqual({
      issue: { key: 'too_many', params: { count: mostPictures } },
    })
  })

  test('are refused together when one of them is none', async () => {
    const answer = await keepPictures(storage, [await png(), new Blob(['<svg/>'])])
    expect(answer).toEqual({ issue: { key: 'picture_type', params: {} } })
  })
})
