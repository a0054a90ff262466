import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import sharp from 'sharp'
import { qrPicture } from '#app/integrations/qr-picture.ts'
import { qrFile } from './qr.ts'

test.each([
  'https://athar.example/r/k7m2p9q',
  'https://athar.example/r/a-readable-code-of-forty-eight-letters-and-digits',
])('the picture of %s is read back, and its border is four modules of white', async (address) => {
  const svg = qrFile(address)
  const png = await qrPicture(svg)
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(address)
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
  const border = (info.width / modules) * 4
  const isWhite = (at: number) => data[at * 4] === 255
  expect(Array.from({ length: Math.floor(border) * info.width }, (_, at) => isWhite(at)).every(Boolean)).toBe(
    true,
  )
  expect(isWhite(Math.ceil(border) * info.width + Math.ceil(border))).toBe(false)
})
