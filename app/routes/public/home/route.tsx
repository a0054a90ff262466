import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/components/buttons.tsx'

export const handle = { isStill: true }

export default function Home() {
  const { t } = useTranslation()
  return (
    <div className="sheet py-10">
      <h1 className="type-title">{t('shell.wordmark')}</h1>
      <p className="py-4">{t('shell.sentence')}</p>
      <p className="flex gap-2.5">
        <LinkButton to="/sign-up">{t('shell.sign_up')}</LinkButton>
        <LinkButton to="/sign-in">{t('shell.sign_in')}</LinkButton>
      </p>
    </div>
  )
}
