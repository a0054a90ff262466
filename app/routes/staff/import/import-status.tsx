import { useTranslation } from '#app/i18n/use-translation.ts'
import { Status, type StatusShape } from '#app/components/marks.tsx'

export type StatusOfImport = 'uploaded' | 'checked' | 'running' | 'done' | 'failed'

const shapes: Record<StatusOfImport, StatusShape> = {
  uploaded: 'waiting',
  checked: 'waiting',
  running: 'active',
  done: 'released',
  failed: 'disputed',
}

/** Where an import stands, in a word. */
export function ImportStatus({ status, isDryRun }: { status: StatusOfImport; isDryRun: boolean }) {
  const { t } = useTranslation()
  const word = status === 'running' && isDryRun ? 'checking' : status
  return <Status shape={shapes[status]}>{t(`imports.status.${word}`)}</Status>
}
