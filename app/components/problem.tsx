import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { FormAnswer } from '../domain/form-issue.ts'
import { LinkButton } from './buttons.tsx'
import { useDynamicText } from './dynamic-text.ts'

const kinds = {
  400: 'bad_request',
  403: 'forbidden',
  404: 'not_found',
  405: 'method',
  409: 'conflict',
  413: 'too_large',
  429: 'too_many',
  503: 'unavailable',
} as const

/** What a page shows when it cannot be shown: a 404, a 403, a fault. It names no detail that could help a stranger. */
export function Problem() {
  const error = useRouteError()
  const { t } = useTranslation()
  const text = useDynamicText()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind = kinds[status as keyof typeof kinds] ?? 'fault'
  const told = isRouteErrorResponse(error) ? (error.data as FormAnswer | undefined)?.refusal : undefined
  const isGeneral = !told || told.code.startsWith('page.')
  return (
    <div className="sheet py-10">
      <p className="text-soft">{status}</p>
      <h1 className="type-title">{t(`errors.${kind}.title`)}</h1>
      <p className="pt-2.5 pb-4">
        {isGeneral ? t(`errors.${kind}.text`) : text(`refusal.${told.code}`, told.detail)}
      </p>
      <LinkButton to="/" reload>
        {t('errors.home')}
      </LinkButton>
    </div>
  )
}
