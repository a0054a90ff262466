import arabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import cyrillic from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-cyrillic-wght-normal.woff2?url'
import latin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?url'
import type { Locale } from '../i18n/locale.ts'

/** The one face a reader of each language needs first; `<link rel="preload" as="font" crossorigin>`. */
export const fontPreloads: Record<Locale, string> = { en: latin, ar: arabic, ru: cyrillic }
