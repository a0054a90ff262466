import { dashboardPage, onboardingPage } from './account-pages.ts'
import { checkoutPage } from './checkout-page.ts'
import type { PageAnswer, PageRequest } from './page-frame.ts'
import type { State } from './state.ts'

type Page = (state: State, request: PageRequest, id: string) => PageAnswer

const PAGES = new Map<string, Page>([
  ['c/pay', checkoutPage],
  ['setup/e', onboardingPage],
  ['express/login', dashboardPage],
])

/** Answers the hosted pages; undefined for any other address. */
export function pageFor(state: State, request: PageRequest): PageAnswer | undefined {
  const [, place, step, id, ...rest] = request.path.split('/')
  if (rest.length > 0 || id === undefined) return undefined
  return PAGES.get(`${place}/${step}`)?.(state, request, id)
}
