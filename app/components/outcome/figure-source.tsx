import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Strength } from '#app/domain/outcome/standing.ts'
import { Day } from '../format.tsx'

/** More ink for what is more certain; the word says the same. */
const dots: Record<Strength, string> = {
  api: '●●●●',
  file: '●●●○',
  screenshot: '●●○○',
  declared: '●○○○',
  estimated: '○○○○',
}

/** How a post's figure came to us, and for which day. */
export function FigureSource({ strength, at }: { strength: Strength; at?: string }) {
  const { t } = useTranslation()
  return (
    <span className="text-fine text-soft">
      <span aria-hidden="true" className="pe-1 tracking-tighter">
        {dots[strength]}
      </span>
      {t(`figures.source.${strength}`)}
      {at && (
        <>
          {' · '}
          {t('shell.as_of')} <Day value={at} long />
        </>
      )}
    </span>
  )
}
