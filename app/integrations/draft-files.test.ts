import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test as base } from 'vitest'
import { textsOf } from '#app/i18n/all.ts'
import { keepDraftFiles } from './draft-files.ts'
import { diskStorage, type Storage } from './storage.ts'
import { film, sound } from './video/videos.testing.ts'

const test = base.extend<{ storage: Storage }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
  storage: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'athar-drafts-'))
    await use(diskStorage(folder))
    await rm(folder, { recursive: true })
  },
})

const place = '+24.7136+046.6753/'
const blob = (...parts: (Buffer | string)[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))))
const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a3b69' } })
    .jpeg()
    .toBuffer()

async function take(storage: Storage, file: Blob) {
  const answer = await keepDraftFiles(storage, [file])
  if ('issue' in answer) throw new Error(answer.issue.key)
  const [kept] = answer.files
  return { kept: kept!, bytes: Buffer.from((await storage.find(kept!.key))!) }
}

async function keysOf(storage: Storage) {
  const keys: string[] = []
  for await (const { key } of storage.list()) keys.push(key)
  return keys
}

describe('a video that is taken', () => {
  test('is kept as it was drawn, without where and by whom it was made', async ({ storage }) => {
    const sent = await film()
    expect([sent.includes(place), sent.includes('made by Noura')]).toEqual([true, true])
    const { kept, bytes } = await take(storage, blob(sent))
    expect(kept).toMatchObject({ width: 320, height: 240, durationMs: 1_000, bytes: bytes.byteLength })
    expect(kept.key).toMatch(/^[0-9a-f-]{36}\.mp4$/)
    expect([bytes.includes(place), bytes.includes('made by Noura')]).toEqual([false, false])
  })

  test('may be a WebM', async ({ storage }) => {
    const { kept } = await take(storage, blob(await film({ container: 'webm' })))
    expect(kept).toMatchObject({ width: 320, height: 240 })
    expect(kept.key).toMatch(/\.webm$/)
  })

  test('loses what hides behind its end', async ({ storage }) => {
    const { bytes } = await take(storage, blob(await film(), '<script>alert(1)</script>PK\x03\x04'))
    expect(bytes.includes('<script>')).toBe(false)
  })

  test('may have any name and call itself anything: its bytes say what it is', async ({ storage }) => {
    const named = new File([new Uint8Array(await film())], 'holiday.exe', { type: 'text/html' })
    expect((await take(storage, named)).kept.key).toMatch(/\.mp4$/)
  })

  test('has a small copy of its first picture, as a picture has of itself', async ({ storage }) => {
    const large = await sharp({ create: { width: 1_800, height: 900, channels: 3, background: '#7a3b69' } })
      .jpeg()
      .toBuffer()
    for (const [sent, width, height] of [
      [blob(large), 640, 320],
      [blob(await film()), 320, 240],
    ] as const) {
      const { kept } = await take(storage, sent)
      const thumb = await sharp((await storage.find(kept.thumbKey!))!).metadata()
      expect([thumb.format, thumb.width, thumb.height]).toEqual(['webp', width, height])
    }
  })

  test('stands beside pictures in the order of the form', async ({ storage }) => {
    const answer = await keepDraftFiles(storage, [blob(await jpeg()), blob(await film())])
    expect('files' in answer && answer.files.map(({ key }) => key.split('.').at(-1))).toEqual(['webp', 'mp4'])
  })
})

describe('a file that is not taken', () => {
  const cut = async (share: number) => {
    const whole = await film()
    return blob(whole.subarray(0, Math.floor(whole.byteLength * share)))
  }

  test.for([
    ['nothing', async () => blob(''), 'file_empty'],
    ['an SVG', async () => blob('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no_media'],
    ['a page', async () => blob('<!doctype html><script>alert(1)</script>'), 'no_media'],
    ['a PDF', async () => blob('%PDF-1.7\n1 0 obj'), 'no_media'],
    ['an archive', async () => blob('PK\x03\x04\x14\0\0\0'), 'no_media'],
    ['a moving picture', async () => blob('GIF89a', Buffer.alloc(64)), 'no_media'],
    [
      'a name and a type of a video, and a page',
      async () => new File(['<html>'], 'a.mp4', { type: 'video/mp4' }),
      'no_media',
    ],
    ['sound without pictures', async () => blob(await sound()), 'video_broken'],
    ['half a video', () => cut(0.5), 'video_broken'],
    ['the head of a video', async () => blob((await film()).subarray(0, 40)), 'video_broken'],
    ['a video that lost its last byte of pictures', () => cut(0.99), 'video_broken'],
    [
      'a name of a video and no video',
      async () => blob('\0\0\0\x18ftypmp42\0\0\0\0', 'x'.repeat(5_000)),
      'video_broken',
    ],
    ['a large picture', async () => blob(await jpeg(), Buffer.alloc(11 * 1024 * 1024)), 'picture_too_large'],
    ['a large video', async () => blob(await film(), Buffer.alloc(41 * 1024 * 1024)), 'video_needs_upload'],
    [
      'an iPhone’s picture',
      async () => blob('\0\0\0\x18ftypheic\0\0\0\0mif1heic', Buffer.alloc(200)),
      'picture_heic',
    ],
  ] as const)('%s', async ([, make, key], { storage }) => {
    expect(await keepDraftFiles(storage, [await make()])).toMatchObject({ issue: { key } })
    expect(await keysOf(storage)).toEqual([])
  })

  test.for(['en', 'ar', 'ru'] as const)(
    'is told at its field in %s, each fault in words of its own',
    (locale) => {
      const faults = [
        'file_empty',
        'no_media',
        'picture_type',
        'picture_too_large',
        'picture_broken',
        'video_broken',
        'picture_heic',
        'upload_gone',
        'video_needs_upload',
        'video_too_large',
        'video_too_long',
      ] as const
      const told = faults.map((fault) => textsOf[locale].form.error[fault])
      expect(new Set(told).size).toBe(faults.length)
      for (const [at, text] of told.entries()) expect(text).not.toContain(faults[at])
    },
  )

  test('takes the others of its form with it', async ({ storage }) => {
    const answer = await keepDraftFiles(storage, [blob(await jpeg()), blob(await film()), blob('<svg/>')])
    expect(answer).toEqual({ issue: { key: 'no_media', params: {} } })
    expect(await keysOf(storage)).toEqual([])
  })
})
