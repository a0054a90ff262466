export const locales = ['en', 'ar', 'ru'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (name: unknown): name is Locale => (locales as readonly unknown[]).includes(name)

/** The language that a name stands for; English where it is none of ours. */
export const knownLocale = (name: unknown): Locale => (isLocale(name) ? name : 'en')

export const directionOf = (locale: Locale) => (locale === 'ar' ? 'rtl' : 'ltr')

/** Each language under its own name, as a reader who knows only that language finds it. */
export const localeNames: Record<Locale, string> = { en: 'English', ar: 'العربية', ru: 'Русский' }

/** Western digits and the Gregorian calendar everywhere: amounts must read the same for both sides of a deal. */
export const intlLocale: Record<Locale, string> = { en: 'en-GB', ar: 'ar-u-nu-latn-ca-gregory', ru: 'ru-RU' }
