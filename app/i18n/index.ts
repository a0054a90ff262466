import { createInstance, type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { en } from './en.ts'
import type { Locale } from './locale.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    returnNull: false
  }
}

/** A reader's texts: one instance per request on the server, one per page in the browser. */
export function createTexts(locale: Locale, texts: object): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: texts } } as Resource,
    interpolation: { escapeValue: false },
    initAsync: false,
    // Said outright, or every text would be looked at for whether its key is a sentence.
    keySeparator: '.',
    nsSeparator: false,
  })
  return instance
}
