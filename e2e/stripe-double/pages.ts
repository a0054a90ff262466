import type Stripe from 'stripe'
import { onboardAccount } from './accounts.ts'
import { CARD_HINTS } from './cards.ts'
import { paySession } from './checkout.ts'
import { formatAmount } from './currencies.ts'
import { ApiError } from './errors.ts'
import { languageFor, PAGE_TEXTS, type PageLanguage, type PageTexts } from './page-texts.ts'
import { parseForm } from './request.ts'
import type { State } from './state.ts'

export type PageRequest = {
  method: string
  path: string
  query: string
  body: string
  acceptLanguage: string | undefined
}

export type PageAnswer = { status: number; html: string } | { status: 303; location: string }

/** A redirect after a form; the address as a header may carry it. */
function seeOther(url: string): PageAnswer {
  return { status: 303, location: new URL(url).href }
}

const STYLE = `
  *, ::before, ::after { box-sizing: border-box }
  html { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; color: #1a1f36; background: #f6f8fa }
  body { margin: 0; overflow-wrap: anywhere }
  header { background: #fff3c4; color: #4a3200; padding: .5rem 1rem; text-align: center; font-weight: 600 }
  main { max-width: 28rem; margin: 1.5rem auto; padding: 1.25rem; background: #fff; border-radius: .5rem }
  h1 { font-size: 1.25rem; margin: 0 0 .25rem }
  p { margin: 0 0 1rem }
  .amount { font-size: 2rem; font-weight: 700; margin: 0 0 1rem }
  .muted, dt, #cards { color: #4f566b }
  dl { margin: 0 } dd { margin: 0 }
  [role=alert] { color: #9b1c1c; background: #fdecec; padding: .5rem .75rem; border-radius: .25rem }
  label { display: block; font-weight: 600 }
  input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; border: 1px solid #697386;
    border-radius: .25rem }
  #cards { font-size: .875rem; margin: .5rem 0 1rem } #cards ul { margin: 0; padding-inline-start: 1.25rem }
  button { width: 100%; min-height: 2.75rem; margin-block-start: .5rem; padding: .5rem 1rem; font: inherit;
    font-weight: 600; border: 1px solid #0b5cad; border-radius: .25rem; background: #0b5cad; color: #fff;
    cursor: pointer }
  button.quiet { background: #fff; color: #0b5cad }
  :focus-visible { outline: 3px solid #f29d38; outline-offset: 2px }
`

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function page(language: PageLanguage, title: string, content: string): string {
  const texts = PAGE_TEXTS[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(texts.testMode)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${escaped(texts.testMode)}</header>
<main>
${content}
</main>
</body>
</html>
`
}

function message(status: number, language: PageLanguage, text: string): PageAnswer {
  return { status, html: page(language, text, `<h1>${escaped(text)}</h1>`) }
}

function spaced(number: string): string {
  return number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

function cardHints(texts: PageTexts): string {
  const items = CARD_HINTS.map(({ number, does }) => `<li>${spaced(number)} ${escaped(texts[does])}</li>`)
  return `<div id="cards">${escaped(texts.testCards)}<ul>${items.join('')}</ul></div>`
}

type Attempt = { card: string; error: string }

function checkoutPage(
  session: Stripe.Checkout.Session,
  title: string,
  language: PageLanguage,
  attempt: Attempt,
): string {
  const texts = PAGE_TEXTS[language]
  const amount = formatAmount(session.amount_total ?? 0, session.currency ?? 'usd', language)
  const failed = attempt.error !== ''
  const alert = failed ? `<p role="alert" id="error">${escaped(attempt.error)}</p>` : ''
  const back =
    session.cancel_url === null
      ? ''
      : `<button class="quiet" name="action" value="back" formnovalidate>${escaped(texts.back)}</button>`
  return page(
    language,
    `${texts.paySecurely}: ${title}`,
    `<h1>${escaped(title)}</h1>
<p class="muted">${escaped(texts.amountDue)}</p>
<p class="amount">${escaped(amount)}</p>
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

function field(form: string, name: string): string {
  const value = parseForm(form)[name]
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}

function checkout(state: State, request: PageRequest, id: string): PageAnswer {
  const session = state.sessions.find(id)
  const language = languageFor(session?.locale ?? null, request.acceptLanguage)
  const texts = PAGE_TEXTS[language]
  if (session === undefined) return message(404, language, texts.notFound)
  const success = (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
  const posted = request.method === 'POST'
  if (posted && field(request.body, 'action') === 'back' && session.cancel_url !== null) {
    return seeOther(session.cancel_url)
  }
  if (session.status === 'complete') {
    return posted ? seeOther(success) : message(200, language, texts.done)
  }
  if (session.status !== 'open') return message(410, language, texts.expired)
  const title = state.checkouts.get(id)?.title ?? ''
  const attempt: Attempt = { card: spaced(CARD_HINTS[0]?.number ?? ''), error: '' }
  if (!posted) return { status: 200, html: checkoutPage(session, title, language, attempt) }
  try {
    attempt.card = field(request.body, 'card')
    paySession(state, id, attempt.card)
    return seeOther(success)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    attempt.error = error.extra.decline_code === 'generic_decline' ? texts.declined : error.message
    return { status: 200, html: checkoutPage(session, title, language, attempt) }
  }
}

function onboarding(state: State, request: PageRequest, id: string): PageAnswer {
  const language = languageFor(null, request.acceptLanguage)
  const texts = PAGE_TEXTS[language]
  const account = state.accounts.find(id)
  const returnUrl = field(request.query, 'return')
  const valid = URL.canParse(returnUrl) && /^https?:$/.test(new URL(returnUrl).protocol)
  if (account === undefined || !valid) return message(404, language, texts.notFound)
  if (request.method === 'POST') {
    onboardAccount(state, id, field(request.body, 'action') === 'fail' ? 'restricted' : 'active')
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
<button class="quiet" name="action" value="fail">${escaped(texts.fail)}</button>
</form>`,
  )
  return { status: 200, html }
}

/** Answers the hosted pages; undefined for any other address. */
export function pageFor(state: State, request: PageRequest): PageAnswer | undefined {
  const [, place, step, id, ...rest] = request.path.split('/')
  if (rest.length > 0 || id === undefined) return undefined
  if (place === 'c' && step === 'pay') return checkout(state, request, id)
  if (place === 'setup' && step === 'e') return onboarding(state, request, id)
  return undefined
}
