import { onboardAccount } from './accounts.ts'
import { fundsOf } from './balances.ts'
import { formatAmount } from './currencies.ts'
import { escaped, field, message, page, type PageAnswer, type PageRequest, seeOther } from './page-frame.ts'
import { languageFor, PAGE_TEXTS } from './page-texts.ts'
import { listPayouts } from './payouts.ts'
import { Params } from './request.ts'
import type { State } from './state.ts'

/** The page where an account gives its identity and bank. */
export function onboardingPage(state: State, request: PageRequest, id: string): PageAnswer {
  const language = languageFor(null, request.acceptLanguage)
  const texts = PAGE_TEXTS[language]
  const account = state.accounts.find(id)
  const returnUrl = field(request.query, 'return')
  const valid = URL.canParse(returnUrl) && /^https?:$/.test(new URL(returnUrl).protocol)
  if (account === undefined || !valid) return message(404, language, texts.notFound)
  if (request.method === 'POST') {
    const action = field(request.body, 'action')
    if (action === 'refusing-bank') state.refusingBanks.set(id, 'account_closed')
    else state.refusingBanks.delete(id)
    onboardAccount(state, id, action === 'fail' ? 'restricted' : 'active')
    return seeOther(returnUrl)
  }
  const country = account.identity?.country ?? ''
  const facts =
    country === '' ? '' : `<p class="muted">${escaped(texts.country)}: ${escaped(country.toUpperCase())}</p>`
  const html = page(
    language,
    texts.onboarding,
    `<h1>${escaped(texts.onboarding)}</h1>
<p>${escaped(texts.onboardingLead)}</p>
<p>${escaped(account.contact_email ?? account.id)}</p>
${facts}
<form method="post">
<button name="action" value="complete">${escaped(texts.complete)}</button>
<button class="quiet" name="action" value="refusing-bank">${escaped(texts.refusingBank)}</button>
<button class="quiet" name="action" value="fail">${escaped(texts.fail)}</button>
</form>`,
  )
  return { status: 200, html }
}

/** What an account's owner sees of it at the processor: the balance and the payouts to the bank. */
export function dashboardPage(state: State, request: PageRequest, id: string): PageAnswer {
  const language = languageFor(null, request.acceptLanguage)
  const texts = PAGE_TEXTS[language]
  if (state.accounts.find(id) === undefined) return message(404, language, texts.notFound)
  const row = (title: string, amount: number, currency: string): string =>
    `<tr><th scope="row">${escaped(title)}</th><td>${escaped(formatAmount(amount, currency, language))}</td></tr>`
  const balances = [...fundsOf(state, id)].map(([currency, { available, pending }]) =>
    row(texts.balance, available + pending, currency),
  )
  const payouts = listPayouts(state, id, new Params({})).map(
    ({ amount, currency, status, arrival_date: day }) =>
      row(`${texts.payout} ${new Date(day * 1000).toISOString().slice(0, 10)}: ${status}`, amount, currency),
  )
  const html = page(
    language,
    texts.dashboard,
    `<h1>${escaped(texts.dashboard)}</h1>
<table>${[...balances, ...payouts].join('')}</table>`,
  )
  return { status: 200, html }
}
