import sharp from 'sharp'
import { film, sound } from '#app/integrations/video/videos.testing.ts'

/** Where a photograph and a film say that they were made: none of it may be left of what is kept. */
export const traces = ['Camera of Noura', 'made by Noura', '+24.7136+046.6753/', '<script>']

const drawn = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#7a3b69' } })

/** Files that are taken, by what they hide. */
export const taken: Record<string, () => Promise<Buffer>> = {
  'a photograph with its place and camera': () =>
    drawn()
      .withExif({ IFD0: { Make: 'Camera of Noura' }, IFD3: { GPSLatitude: '24/1 42/1 0/1' } })
      .jpeg()
      .toBuffer(),
  'a picture with a page behind its end': async () =>
    Buffer.concat([await drawn().png().toBuffer(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]),
  'a film with its place and maker': () => film(),
  'a film with a page behind its end': async () =>
    Buffer.concat([await film(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]),
  'a WebM': () => film({ container: 'webm' }),
}

/** Files that are not taken, with what is said of them. */
export const refused: [string, () => Promise<Buffer>, string][] = [
  ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'no_media'],
  ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'no_media'],
  ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj'), 'no_media'],
  ['an archive', async () => Buffer.from('PK\x03\x04\x14\0\0\0'), 'no_media'],
  ['a moving picture', async () => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(64)]), 'no_media'],
  [
    'a large file of nothing',
    async () => Buffer.concat([Buffer.from('nothing'), Buffer.alloc(11 * 1024 * 1024)]),
    'no_media',
  ],
  [
    'an iPhone’s HEIC',
    async () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]),
    'picture_heic',
  ],
  [
    'a bomb of a hundred million pixels',
    () => drawn(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer(),
    'picture_broken',
  ],
  [
    'a picture of 11 MB',
    async () => Buffer.concat([await drawn().jpeg().toBuffer(), Buffer.alloc(11 * 1024 * 1024)]),
    'picture_too_large',
  ],
  ['half a picture', async () => (await drawn(400, 400).png().toBuffer()).subarray(0, 60), 'picture_broken'],
  ['half a film', async () => ((whole) => whole.subarray(0, whole.length / 2))(await film()), 'video_broken'],
  [
    'a film’s name and nothing behind it',
    async () => Buffer.from(`\0\0\0\x18ftypmp42\0\0\0\0${'x'.repeat(5_000)}`),
    'video_broken',
  ],
  ['sound without pictures', async () => sound(), 'video_broken'],
]
