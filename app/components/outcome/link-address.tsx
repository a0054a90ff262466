import { useTranslation } from '#app/i18n/use-translation.ts'

/** Something to copy: it reads left to right and may break anywhere. */
export function Address({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="break-all select-all">
      {children}
    </bdi>
  )
}

/** A host as the network spells it, and as it is read where the two differ: letters of two scripts may look the same. */
export function Host({ host, written }: { host: string; written: string }) {
  const { t } = useTranslation()
  return (
    <>
      <bdi dir="ltr" className="break-all">
        {host}
      </bdi>
      {written !== host && (
        <span className="block text-note text-soft">
          {t('links.reads')} <bdi className="break-all">{written}</bdi>
        </span>
      )}
    </>
  )
}
