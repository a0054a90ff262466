import { useTranslation } from '#app/i18n/use-translation.ts'

/** The addresses that go with a draft; nothing without any. */
export function DraftLinks({ links }: { links: readonly string[] }) {
  const { t } = useTranslation()
  if (links.length === 0) return null
  return (
    <ul aria-label={t('footage.links')} className="pt-2">
      {links.map((link) => (
        <li key={link}>
          <a href={link} dir="ltr" rel="noreferrer nofollow" className="break-all">
            {link}
          </a>
        </li>
      ))}
    </ul>
  )
}
