import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { saveBankAccount } from '#app/commands/save-bank-account.ts'
import type { Titled } from '#app/components/document-title.tsx'
import { bankAccountForm, masked } from '#app/domain/escrow/bank-account.ts'
import { readForm } from '#app/http/form.ts'
import { refused } from '#app/http/refusal.ts'
import { requireActor } from '#app/http/session.server.ts'
import { db } from '#db/db.server.ts'
import { findBankAccount, findPayoutRoute } from '#db/queries/bank-accounts.ts'
import { BankAccountPage } from './bank-account.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const [{ rail, country }, bank] = await Promise.all([
    findPayoutRoute(db, actor.id),
    findBankAccount(db, actor.id),
  ])
  // The number never leaves the server again: whoever reads the page sees its end, and writes it anew to change it.
  return {
    rail,
    country: bank?.country ?? country,
    bank: bank
      ? {
          holder: bank.holder,
          bankName: bank.bankName,
          swift: bank.swift,
          account: masked(bank),
          updatedAt: bank.updatedAt,
        }
      : null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, 'creator')
  const form = await readForm(request, bankAccountForm)
  if (!form.ok) return form.response
  try {
    await saveBankAccount(db, actor, form.value, now())
  } catch (error) {
    return refused(error, form.value)
  }
  return redirect('/creator/earnings?saved=bank', 303)
}

export const handle: Titled<typeof loader> = { title: (t) => t('earnings.bank.title') }

export default function BankAccountRoute() {
  return <BankAccountPage {...useLoaderData<typeof loader>()} />
}
