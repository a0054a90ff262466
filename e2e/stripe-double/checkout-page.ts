import type Stripe from 'stripe'
import { CARD_HINTS } from './cards.ts'
import { challengeSession, failSessionChallenge, paySession } from './checkout.ts'
import { formatAmount } from './currencies.ts'
import { ApiError } from './errors.ts'
import { escaped, field, message, page, type PageAnswer, type PageRequest, seeOther } from './page-frame.ts'
import { languageFor, PAGE_TEXTS, type PageLanguage, type PageTexts, refusalText } from './page-texts.ts'
import type { CheckoutLine, State } from './state.ts'

type Attempt = { card: string; error: string }
type Shown = { session: Stripe.Checkout.Session; lines: CheckoutLine[]; language: PageLanguage }

function spaced(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

function cardHints(texts: PageTexts): string {
  const items = CARD_HINTS.map(({ number, does }) => `<li>${spaced(number)} ${escaped(texts[does])}</li>`)
  return `<div id="cards">${escaped(texts.testCards)}<ul>${items.join('')}</ul></div>`
}

function amountDue({ session, language }: Shown): string {
  return escaped(formatAmount(session.amount_total ?? 0, session.currency ?? 'usd', language))
}

/** One line is the heading itself; several are listed with their amounts, titles in their own direction. */
function orderOf(shown: Shown): string {
  const { lines, language, session } = shown
  const texts = PAGE_TEXTS[language]
  if (lines.length === 1) return `<h1 dir="auto">${escaped(lines[0]?.title ?? '')}</h1>`
  const rows = lines.map(({ title, amount, quantity }) => {
    const pieces = quantity === 1 ? '' : ` × ${quantity}`
    const price = formatAmount(amount, session.currency ?? 'usd', language)
    return `<tr><th scope="row"><bdi>${escaped(title)}</bdi>${pieces}</th><td><bdi>${escaped(price)}</bdi></td></tr>`
  })
  return `<h1>${escaped(texts.order)}</h1><table>${rows.join('')}</table>`
}

function paymentForm(shown: Shown, attempt: Attempt): string {
  const { session, language } = shown
  const texts = PAGE_TEXTS[language]
  const failed = attempt.error !== ''
  const alert = failed ? `<p role="alert" id="error">${escaped(attempt.error)}</p>` : ''
  const back =
    session.cancel_url === null
      ? ''
      : `<button class="quiet" name="action" value="back" formnovalidate>${escaped(texts.back)}</button>`
  return page(
    language,
    texts.paySecurely,
    `${orderOf(shown)}
<p class="muted">${escaped(texts.amountDue)}</p>
<p class="amount">${amountDue(shown)}</p>
${alert}
<form method="post">
<label for="card">${escaped(texts.cardNumber)}</label>
<input id="card" name="card" inputmode="numeric" autocomplete="cc-number" maxlength="23" required dir="ltr"
 value="${escaped(attempt.card)}" aria-describedby="${failed ? 'error ' : ''}cards"${failed ? ' aria-invalid="true"' : ''}>
${cardHints(texts)}
<button name="action" value="pay">${escaped(texts.pay)}</button>
${back}
</form>`,
  )
}

/** What the card's bank shows its client before it lets a payment through (3-D Secure). */
function challengePage(shown: Shown, card: string): string {
  const texts = PAGE_TEXTS[shown.language]
  return page(
    shown.language,
    texts.challenge,
    `<h1>${escaped(texts.challenge)}</h1>
<p>${escaped(texts.challengeLead)}</p>
<p class="amount">${amountDue(shown)}</p>
<form method="post">
<input type="hidden" name="card" value="${escaped(card)}">
<button name="action" value="confirm">${escaped(texts.confirm)}</button>
<button class="quiet" name="action" value="refuse">${escaped(texts.refuse)}</button>
</form>`,
  )
}

/** The hosted page of one session. */
export function checkoutPage(state: State, request: PageRequest, id: string): PageAnswer {
  const session = state.sessions.find(id)
  const language = languageFor(session?.locale ?? null, request.acceptLanguage)
  const texts = PAGE_TEXTS[language]
  if (session === undefined) return message(404, language, texts.notFound)
  const success = (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
  const posted = request.method === 'POST'
  const action = posted ? field(request.body, 'action') : ''
  if (action === 'back' && session.cancel_url !== null) return seeOther(session.cancel_url)
  if (session.status === 'complete') {
    return posted ? seeOther(success) : message(200, language, texts.done)
  }
  if (session.status !== 'open') return message(410, language, texts.expired)
  const shown = { session, lines: state.checkouts.get(id)?.lines ?? [], language }
  const attempt: Attempt = { card: spaced(CARD_HINTS[0].number), error: '' }
  if (!posted) return { status: 200, html: paymentForm(shown, attempt) }
  try {
    attempt.card = field(request.body, 'card')
    if (action === 'refuse') failSessionChallenge(state, id)
    if (action !== 'confirm' && challengeSession(state, id, attempt.card))
      return { status: 200, html: challengePage(shown, attempt.card) }
    paySession(state, id, attempt.card)
    return seeOther(success)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    attempt.error = refusalText(language, error)
    return { status: 200, html: paymentForm(shown, attempt) }
  }
}
