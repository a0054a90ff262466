export type PageTexts = {
  testMode: string
  paySecurely: string
  amountDue: string
  cardNumber: string
  testCards: string
  pays: string
  declines: string
  atOnce: string
  disputes: string
  pay: string
  back: string
  declined: string
  done: string
  expired: string
  notFound: string
  onboarding: string
  onboardingLead: string
  country: string
  complete: string
  fail: string
}

/** Hosted checkout knows no Arabic; a session without a known language is shown in English. */
export const PAGE_TEXTS: Record<'en' | 'ru', PageTexts> = {
  en: {
    testMode: 'Test payments – no real money',
    paySecurely: 'Pay by card',
    amountDue: 'Amount due',
    cardNumber: 'Card number',
    testCards: 'Use one of these test cards:',
    pays: 'pays',
    declines: 'is declined',
    atOnce: 'pays, the money is available at once',
    disputes: 'pays, then a dispute is opened',
    pay: 'Pay',
    back: 'Back',
    declined: 'Your card was declined.',
    done: "You're all done here. This payment has been completed.",
    expired: 'This payment page has expired.',
    notFound: 'Something went wrong. This page could not be found.',
    onboarding: 'Set up your payouts',
    onboardingLead: 'Here a real payment processor would ask for your identity and bank account.',
    country: 'Country',
    complete: 'Complete onboarding',
    fail: 'Fail verification',
  },
  ru: {
    testMode: 'Тестовые платежи – без настоящих денег',
    paySecurely: 'Оплата картой',
    amountDue: 'К оплате',
    cardNumber: 'Номер карты',
    testCards: 'Используйте одну из тестовых карт:',
    pays: 'оплата проходит',
    declines: 'карта отклоняется',
    atOnce: 'оплата проходит, деньги доступны сразу',
    disputes: 'оплата проходит, затем открывается спор',
    pay: 'Оплатить',
    back: 'Назад',
    declined: 'Карта отклонена.',
    done: 'Всё готово. Этот платёж завершён.',
    expired: 'Срок действия этой страницы оплаты истёк.',
    notFound: 'Что-то пошло не так. Страница не найдена.',
    onboarding: 'Настройка выплат',
    onboardingLead: 'Здесь настоящая платёжная система спросила бы ваши документы и банковский счёт.',
    country: 'Страна',
    complete: 'Завершить настройку',
    fail: 'Не пройти проверку',
  },
}

export type PageLanguage = keyof typeof PAGE_TEXTS

function known(tag: string): PageLanguage | undefined {
  const base = tag.trim().toLowerCase().split(/[-_;]/)[0]
  return base === 'en' || base === 'ru' ? base : undefined
}

/** The session's own locale; for `auto` or none the first known language the browser asks for; else English. */
export function languageFor(locale: string | null, acceptLanguage: string | undefined): PageLanguage {
  if (locale !== null && locale !== 'auto') return known(locale) ?? 'en'
  for (const tag of (acceptLanguage ?? '').split(',')) {
    const language = known(tag)
    if (language !== undefined) return language
  }
  return 'en'
}
