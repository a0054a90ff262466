import { useTranslation } from '#app/i18n/use-translation.ts'
import { Day, Name, When } from '#app/components/format.tsx'
import type { ActivityChange } from '#app/domain/campaign/activities.ts'

/** Who did what to an activity, newest first, with the days it had from then on: the way back is a move to them. */
export function ChangeList({ changes }: { changes: ActivityChange[] }) {
  const { t } = useTranslation()
  return (
    <ol>
      {changes.map(({ version, kind, startsOn, endsOn, author, changedAt }) => (
        <li key={version} className="border-b border-rule py-2">
          <p>
            {t(`calendar.change.${kind}`)}: <Day value={startsOn} long />
            {endsOn !== startsOn && (
              <>
                {' – '}
                <Day value={endsOn} long />
              </>
            )}
          </p>
          <p className="text-note text-soft">
            <Name>{author}</Name> · <When value={changedAt} />
          </p>
        </li>
      ))}
    </ol>
  )
}
