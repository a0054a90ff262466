import { useTranslation } from '#app/i18n/use-translation.ts'
import { accountKinds, kindOf, ownerOf } from '../../domain/escrow/accounts.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { Link } from '../link.tsx'

/** What a movement is called; one that only the processor knows keeps the processor's word. */
export function MovementName({ kind }: { kind: string }) {
  const text = useDynamicText()
  const key = `books.movement.${kind}`
  const named = text(key)
  return named === key ? <code>{kind}</code> : <>{named}</>
}

/** Enough of an id to tell two apart on a page. */
const short = (id: string) => id.slice(0, 8)

/** An account by its name and its owner's first signs; a deal's account leads to the deal. */
export function AccountName({ address }: { address: string }) {
  const { t } = useTranslation()
  const kind = kindOf(address)
  const owner = ownerOf(address)
  return (
    <span>
      <Link to={`/staff/books/${kind}`}>{t(`books.kind.${kind}`)}</Link>
      {owner && (
        <>
          {' '}
          {accountKinds[kind].owner === 'collaboration' ? (
            <DealLink id={owner} />
          ) : (
            <bdi dir="ltr" className="text-note text-soft">
              {short(owner)}
            </bdi>
          )}
        </>
      )}
    </span>
  )
}

export function DealLink({ id }: { id: string }) {
  return (
    <Link to={`/staff/collaborations/${id}`} className="text-note">
      <bdi dir="ltr">{short(id)}</bdi>
    </Link>
  )
}
