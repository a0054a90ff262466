import { useTranslation } from '#app/i18n/use-translation.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { Name, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'

export type NoticeLine = {
  id: number
  kind: string
  detail: Record<string, string | number>
  path: string
  createdAt: Date
}

/** What others did lately, in the words of the letter that told of it. */
export function NoticeList({ notices }: { notices: NoticeLine[] }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  if (notices.length === 0) return <p className="text-soft">{t('inbox.news_empty')}</p>
  return (
    <ul>
      {notices.map(({ id, kind, detail, path, createdAt }) => (
        <li key={id} className="border-b border-rule py-2.5">
          <Link to={path} className="inline-block min-h-6">
            {text(`letter.step.${kind}`, { ...detail, name: isolate(String(detail.name)) })}
          </Link>
          <span className="block text-note text-soft">
            {detail.campaign && (
              <>
                <Name>{detail.campaign}</Name>
                {' · '}
              </>
            )}
            <When value={createdAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}
