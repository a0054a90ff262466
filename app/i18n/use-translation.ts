import { useContext } from 'react'
import { I18nContext } from 'react-i18next'

/**
 * The reader's texts. All of them are there before the page is, and another language is another document, so there is
 * nothing to wait for and nothing to watch: the package's own hook watches, which hundreds of calls a page pay for.
 * @throws TypeError outside of an I18nextProvider.
 */
export function useTranslation() {
  const { i18n } = useContext(I18nContext)!
  return { t: i18n.t, i18n }
}
