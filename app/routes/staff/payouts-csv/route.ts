import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '#app/clock.server.ts'
import { dayIn } from '#app/domain/clock.ts'
import { payoutDueAt, payoutReference } from '#app/domain/escrow/manual-payout.ts'
import { majorText } from '#app/domain/money.ts'
import { csvResponse } from '#app/http/csv.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { createTexts } from '#app/i18n/index.ts'
import { db } from '#db/db.server.ts'
import { listOpenPayouts } from '#db/queries/manual-payouts.ts'

/** What is to be sent, one transfer a line, as a bank's upload takes it: whole account numbers, plain amounts. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, 'staff')
  const { locale } = await findReader(request)
  const { t } = createTexts(locale, textsOf[locale])
  const open = await listOpenPayouts(db)
  const columns = [
    t('payouts.csv.reference'),
    t('payouts.csv.currency'),
    t('payouts.csv.amount'),
    t('payouts.csv.holder'),
    t('payouts.csv.account'),
    t('payouts.csv.swift'),
    t('payouts.csv.bank'),
    t('payouts.csv.country'),
    t('payouts.csv.asked'),
    t('payouts.csv.due'),
  ]
  const rows = open
    .filter(({ status }) => status === 'queued')
    .map(({ id, amount, sentTo: { holder, iban, swift, bankName, country }, requestedAt }) => [
      payoutReference(id),
      amount.currency,
      majorText(amount),
      holder,
      iban,
      swift,
      bankName,
      country,
      requestedAt.toISOString(),
      payoutDueAt(requestedAt).toISOString(),
    ])
  return csvResponse(`payouts-${dayIn(now(), 'UTC')}.csv`, { columns, rows })
}
