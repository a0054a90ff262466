import { useTranslation } from 'react-i18next'
import { localeNames, locales } from '../i18n/locale.ts'
import { useFormat } from './format.tsx'

/** Each language under its own name. A plain form: the whole page comes back in the other language and direction. */
export function LanguageSwitch({ path }: { path: string }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <form method="post" action="/locale" aria-label={t('shell.language')} className="flex items-center gap-4">
      <input type="hidden" name="to" value={path} />
      {locales.map((code) => (
        <button
          key={code}
          type="submit"
          name="locale"
          value={code}
          lang={code}
          aria-current={code === locale ? 'true' : undefined}
          className="min-h-11 text-note text-soft underline underline-offset-4 hover:text-ink aria-[current=true]:text-ink aria-[current=true]:no-underline"
        >
          {localeNames[code]}
        </button>
      ))}
    </form>
  )
}
