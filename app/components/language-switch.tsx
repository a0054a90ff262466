import { useTranslation } from '#app/i18n/use-translation.ts'
import { localeNames, locales } from '../i18n/locale.ts'
import { classNames } from './class-names.ts'
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
          className={classNames(
            'min-h-11 min-w-6 text-note',
            // The device's own face: naming a language must not download its alphabet.
            code === locale
              ? 'text-ink'
              : 'font-system text-soft underline underline-offset-4 hover:text-ink',
          )}
        >
          {localeNames[code]}
        </button>
      ))}
    </form>
  )
}
