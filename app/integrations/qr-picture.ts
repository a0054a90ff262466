import sharp from 'sharp'

/** A QR code's SVG as PNG, every module of it a whole number of pixels, large enough for print. */
export const qrPicture = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 144 }).png({ palette: true }).toBuffer()
