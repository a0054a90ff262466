import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createTexts } from './i18n/index.ts'
import { knownLocale, type Locale } from './i18n/locale.ts'

const load: Record<Locale, () => Promise<object>> = {
  en: async () => (await import('./i18n/en.ts')).en,
  ar: async () => (await import('./i18n/ar.ts')).ar,
  ru: async () => (await import('./i18n/ru.ts')).ru,
}

const { lang } = document.documentElement
const locale = knownLocale(lang)
const texts = createTexts(locale, await load[locale]())

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  )
})
