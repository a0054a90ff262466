import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'

const { resolve } = createRequire(import.meta.url)

/** One family for each alphabet: a sign is drawn with the first that has it. */
const files = {
  'Plex Latin': 'ibm-plex-sans/files/ibm-plex-sans-latin',
  'Plex Arabic': 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic',
  'Plex Cyrillic': 'ibm-plex-sans/files/ibm-plex-sans-cyrillic',
  'Plex Latin Extended': 'ibm-plex-sans/files/ibm-plex-sans-latin-ext',
}

export const families = Object.keys(files)
const weights = [400, 600] as const

// Names and numbers are never broken within a word.
Font.registerHyphenationCallback((word) => [word])

/**
 * Reads the files of all families anew. Writing a document leaves glyphs without their letters in a face, which the next
 * document would leave out: every document gets faces of its own, and they are drawn one after the other.
 */
export async function freshTypefaces() {
  for (const [family, file] of Object.entries(files)) {
    delete Font.getRegisteredFonts()[family]
    Font.register({
      family,
      fonts: weights.map((fontWeight) => ({
        fontWeight,
        src: resolve(`@fontsource/${file}-${fontWeight}-normal.woff`),
      })),
    })
    await Font.load({ fontFamily: family, fontWeight: 400, fontStyle: 'normal' })
  }
}

const hasSign = (sign: string) =>
  families.some((fontFamily) =>
    Font.getFont({ fontFamily, fontWeight: 400, fontStyle: 'normal' }).data?.hasGlyphForCodePoint(
      sign.codePointAt(0)!,
    ),
  )

/**
 * A text without what these faces cannot draw: pictures and marks that show nothing are left out, a letter of another
 * alphabet becomes a question mark. The faces must have been loaded.
 */
export const drawable = (text: string) =>
  Array.from(text.normalize('NFC').replace(/[\p{Extended_Pictographic}\p{Cf}\p{Cc}\ufe0f]/gu, ''))
    .map((sign) => (hasSign(sign) ? sign : '?'))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
