import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AccountSpan, readAccount, readSpan } from '#app/domain/escrow/account-span.ts'
import { kindOf } from '#app/domain/escrow/accounts.ts'
import { majorText } from '#app/domain/money.ts'
import { csvStream } from '#app/http/csv.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { db } from '#db/db.server.ts'
import { type AccountId, findAccountSheet, isAccount } from '#db/queries/account-sheets.ts'

/** An account as a table, in the reader's language: every posting of the time asked for, however many there are. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const search = new URL(request.url).searchParams
  const account = readAccount(search)
  if (!account || !(await isAccount(db, account))) throw notFound()
  const { locale } = await findReader(request)
  const { t } = createTexts(locale, textsOf[locale])
  const heads = [
    t('books.col.date'),
    t('books.fact.kind'),
    t('books.col.movement'),
    t('books.account.other'),
    t('books.col.deal'),
    t('books.col.debit'),
    t('books.col.credit'),
    t('books.account.running'),
  ]
  const name = `${t(`books.kind.${kindOf(account.address)}`)} ${account.currency}.csv`
  return csvStream(name, heads, batchesOf(account, readSpan(search)))
}

async function* batchesOf(account: AccountId, span: AccountSpan) {
  let after: number | undefined
  for (;;) {
    const { lines, next } = await findAccountSheet(db, account, { ...span, after, most: 500 })
    yield lines.map((line) => [
      line.postedAt.toISOString(),
      line.kind,
      String(line.movementId),
      line.other,
      line.collaborationId ?? '',
      majorText(line.debit),
      majorText(line.credit),
      majorText(line.balance),
    ])
    if (next === null) return
    after = next
  }
}
