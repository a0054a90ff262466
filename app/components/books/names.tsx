import { useTranslation } from '#app/i18n/use-translation.ts'
import { kindOf, ownerOf } from '../../domain/escrow/accounts.ts'
import type { Currency } from '../../domain/money.ts'
import { classNames } from '../class-names.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { Name } from '../format.tsx'
import { Link } from '../link.tsx'

/** What a movement is called; one that only the processor knows keeps the processor's word. */
export function MovementName({ kind }: { kind: string }) {
  const text = useDynamicText()
  const key = `books.movement.${kind}`
  const named = text(key)
  return named === key ? <code>{kind}</code> : <>{named}</>
}

type MovementLinkProps = { id: number; kind: string; isOneLine?: boolean }

/** A movement by its name, with the way to it. */
export function MovementLink({ id, kind, isOneLine = false }: MovementLinkProps) {
  return (
    <Link
      to={`/staff/movements/${id}`}
      className={classNames('inline-block min-h-6', isOneLine && 'whitespace-nowrap')}
    >
      <MovementName kind={kind} />
    </Link>
  )
}

/** Enough of an id to tell two apart on a page. */
const short = (id: string) => id.slice(0, 8)

/** Names of the owners of accounts, by the owner's id. */
export type Owners = Record<string, { name: string; collaborationId: string | null }>

/** The page of one account. */
export const accountHref = (address: string, currency: Currency) =>
  `/staff/books/account?address=${encodeURIComponent(address)}&currency=${currency}`

type AccountNameProps = { address: string; currency: Currency; owners: Owners }

/** An account by its kind and its owner's name, leading to its page; the address stands under it, small. */
export function AccountName({ address, currency, owners }: AccountNameProps) {
  const { t } = useTranslation()
  const owner = ownerOf(address)
  const name = owner && owners[owner]?.name
  return (
    <span className="block min-w-52">
      <Link to={accountHref(address, currency)} className="inline-block min-h-6">
        {t(`books.kind.${kindOf(address)}`)}
        {name && (
          <>
            {' · '}
            <Name>{name}</Name>
          </>
        )}
      </Link>
      {owner && (
        <span className="block text-fine break-all text-soft">
          <bdi dir="ltr">{address}</bdi>
        </span>
      )}
    </span>
  )
}

/** The deal behind something, by its two sides where they are known. */
export function DealLink({ id, owners }: { id: string; owners?: Owners }) {
  const name = owners?.[id]?.name
  return (
    <Link to={`/staff/collaborations/${id}`} className="inline-block min-h-6 min-w-28 text-note">
      {name ? <Name>{name}</Name> : <bdi dir="ltr">{short(id)}</bdi>}
    </Link>
  )
}
