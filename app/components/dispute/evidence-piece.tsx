import { useTranslation } from '#app/i18n/use-translation.ts'
import { documentTypeNames } from '../../domain/content/document.ts'
import { picturePath } from '../../domain/content/picture.ts'
import type { Evidence } from '../../domain/dispute/case.ts'
import { Words } from '../deal/words.tsx'
import { Footage } from '../footage.tsx'
import { Name, useFormat, When } from '../format.tsx'

/** One piece of evidence: what it is to show, the thing itself, and the hashes by which it is told from another. */
export function EvidencePiece({ piece }: { piece: Evidence }) {
  const { t } = useTranslation()
  const { point, kind, body, sha256, sentSha256, author, addedAt } = piece
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap justify-between gap-x-6">
        <span className="font-semibold">{t(`dispute.evidence.point_names.${point}`)}</span>
        <span className="text-note text-soft">
          {author && (
            <>
              <Name>{author}</Name> ·{' '}
            </>
          )}
          <When value={addedAt} />
        </span>
      </p>
      <EvidenceFile piece={piece} />
      {kind === 'link' ? (
        <p className="pt-1">
          <a href={body} target="_blank" rel="noreferrer nofollow ugc" dir="ltr" className="break-all">
            {body}
          </a>
        </p>
      ) : (
        body && <Words className="pt-1">{body}</Words>
      )}
      <Hash label={t('dispute.evidence.hash')}>{sha256}</Hash>
      {sentSha256 && sentSha256 !== sha256 && (
        <Hash label={t('dispute.evidence.hash_sent')}>{sentSha256}</Hash>
      )}
    </li>
  )
}

const Hash = ({ label, children }: { label: string; children: string }) => (
  <p className="pt-1 text-fine text-soft">
    {label}{' '}
    <code dir="ltr" className="break-all">
      {children}
    </code>
  </p>
)

function EvidenceFile({ piece }: { piece: Evidence }) {
  const { t } = useTranslation()
  const { decimal } = useFormat()
  const { point, kind, body, key, thumbKey, width, height, bytes } = piece
  if (!key) return null
  const box = {
    ...(width !== null && height !== null && { width, height }),
    className: 'h-auto max-h-64 w-auto max-w-full border border-rule',
  }
  const alt = body || t(`dispute.evidence.point_names.${point}`)
  if (kind === 'document')
    return (
      <p className="pt-2">
        <a href={picturePath(key)} download>
          {t('dispute.evidence.download', {
            type: documentTypeNames,
            size: decimal(Math.max(0.1, Math.round((bytes ?? 0) / 1024 / 102.4) / 10)),
          })}
        </a>
      </p>
    )
  if (kind === 'video')
    return (
      <div className="pt-2">
        <Footage fileKey={key} posterKey={thumbKey} alt={alt} plays {...box} />
      </div>
    )
  return (
    <a href={picturePath(key)} target="_blank" rel="noreferrer" className="mt-2 inline-block">
      <Footage fileKey={key} alt={alt} {...box} />
    </a>
  )
}
