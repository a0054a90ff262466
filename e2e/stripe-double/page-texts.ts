import type { ApiError } from './errors.ts'

export type PageTexts = {
  testMode: string
  paySecurely: string
  order: string
  amountDue: string
  cardNumber: string
  testCards: string
  pays: string
  declines: string
  atOnce: string
  disputes: string
  inquires: string
  lacksFunds: string
  asksToConfirm: string
  failsRefunds: string
  pay: string
  back: string
  refused: Record<string, string>
  challenge: string
  challengeLead: string
  confirm: string
  refuse: string
  done: string
  expired: string
  notFound: string
  onboarding: string
  onboardingLead: string
  country: string
  complete: string
  refusingBank: string
  fail: string
  dashboard: string
  balance: string
  payout: string
}

/** Hosted checkout knows no Arabic; a session without a known language is shown in English. */
export const PAGE_TEXTS: Record<'en' | 'ru', PageTexts> = {
  en: {
    testMode: 'Test payments – no real money',
    paySecurely: 'Pay by card',
    order: 'Your order',
    amountDue: 'Amount due',
    cardNumber: 'Card number',
    testCards: 'Use one of these test cards:',
    pays: 'pays',
    declines: 'is declined',
    atOnce: 'pays, the money is available at once',
    disputes: 'pays, then a dispute is opened',
    inquires: 'pays, then the bank inquires',
    lacksFunds: 'lacks funds',
    asksToConfirm: 'asks to confirm the payment',
    failsRefunds: 'pays, a refund fails later',
    pay: 'Pay',
    back: 'Back',
    refused: {},
    challenge: 'Confirm the payment',
    challengeLead: 'Here the bank of the card would ask its client to confirm this payment.',
    confirm: 'Confirm',
    refuse: 'Refuse',
    done: "You're all done here. This payment has been completed.",
    expired: 'This payment page has expired.',
    notFound: 'Something went wrong. This page could not be found.',
    onboarding: 'Set up your payouts',
    onboardingLead: 'Here a real payment processor would ask for your identity and bank account.',
    country: 'Country',
    complete: 'Complete onboarding',
    refusingBank: 'Complete with a bank that sends payouts back',
    fail: 'Fail verification',
    dashboard: 'Your account',
    balance: 'Balance',
    payout: 'Payout of',
  },
  ru: {
    testMode: 'Тестовые платежи – без настоящих денег',
    paySecurely: 'Оплата картой',
    order: 'Ваш заказ',
    amountDue: 'К оплате',
    cardNumber: 'Номер карты',
    testCards: 'Используйте одну из тестовых карт:',
    pays: 'оплата проходит',
    declines: 'карта отклоняется',
    atOnce: 'оплата проходит, деньги доступны сразу',
    disputes: 'оплата проходит, затем открывается спор',
    inquires: 'оплата проходит, затем банк присылает запрос',
    lacksFunds: 'на карте не хватает денег',
    asksToConfirm: 'банк просит подтвердить оплату',
    failsRefunds: 'оплата проходит, возврат позже не удаётся',
    pay: 'Оплатить',
    back: 'Назад',
    refused: {
      generic_decline: 'Карта отклонена.',
      lost_card: 'Карта отклонена.',
      stolen_card: 'Карта отклонена.',
      insufficient_funds: 'На карте недостаточно средств.',
      expired_card: 'Срок действия карты истёк.',
      incorrect_cvc: 'Код безопасности карты указан неверно.',
      incorrect_number: 'Номер карты указан неверно.',
      processing_error: 'При обработке карты произошла ошибка. Попробуйте ещё раз чуть позже.',
      test_mode_live_card: 'Карта отклонена: здесь принимаются только тестовые карты.',
      payment_intent_authentication_failure:
        'Банк не подтвердил оплату. Выберите другую карту и попробуйте ещё раз.',
    },
    challenge: 'Подтвердите оплату',
    challengeLead: 'Здесь банк, выпустивший карту, попросил бы подтвердить этот платёж.',
    confirm: 'Подтвердить',
    refuse: 'Отказаться',
    done: 'Всё готово. Этот платёж завершён.',
    expired: 'Срок действия этой страницы оплаты истёк.',
    notFound: 'Что-то пошло не так. Страница не найдена.',
    onboarding: 'Настройка выплат',
    onboardingLead: 'Здесь настоящая платёжная система спросила бы ваши документы и банковский счёт.',
    country: 'Страна',
    complete: 'Завершить настройку',
    refusingBank: 'Завершить с банком, который вернёт выплаты',
    fail: 'Не пройти проверку',
    dashboard: 'Ваш счёт',
    balance: 'Баланс',
    payout: 'Выплата',
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

/** A refusal of a card in the language of the page; what has no translation is said as the processor says it. */
export function refusalText(language: PageLanguage, { message, extra }: ApiError): string {
  return PAGE_TEXTS[language].refused[String(extra.decline_code ?? extra.code)] ?? message
}
