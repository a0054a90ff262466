import type { Currency } from '../../app/domain/money.ts'
import type { SeedLanguage } from './topic-words.ts'

export type Place = { zone: string; currency: Currency; cities: { en: string; local: string }[] }

// Zone, currency and cities: in English and as people there write them.
const rows = `
SA Asia/Riyadh SAR Riyadh=الرياض Jeddah=جدة Dammam=الدمام Abha=أبها Madinah=المدينة
AE Asia/Dubai AED Dubai=دبي Abu_Dhabi=أبوظبي Sharjah=الشارقة Ajman=عجمان
KW Asia/Kuwait KWD Kuwait_City=الكويت Hawalli=حولي
QA Asia/Qatar QAR Doha=الدوحة Al_Wakrah=الوكرة
BH Asia/Bahrain BHD Manama=المنامة Muharraq=المحرق
OM Asia/Muscat OMR Muscat=مسقط Salalah=صلالة
EG Africa/Cairo EGP Cairo=القاهرة Alexandria=الإسكندرية Mansoura=المنصورة Aswan=أسوان
JO Asia/Amman JOD Amman=عمّان Irbid=إربد
LB Asia/Beirut USD Beirut=بيروت Tripoli=طرابلس
IQ Asia/Baghdad USD Baghdad=بغداد Basra=البصرة Erbil=أربيل
MA Africa/Casablanca MAD Casablanca=الدار_البيضاء Rabat=الرباط Fes=فاس
TN Africa/Tunis TND Tunis=تونس Sousse=سوسة
DZ Africa/Algiers EUR Algiers=الجزائر Oran=وهران
RU Europe/Moscow RUB Moscow=Москва Saint_Petersburg=Санкт-Петербург Kazan=Казань Yekaterinburg=Екатеринбург Novosibirsk=Новосибирск Krasnodar=Краснодар
KZ Asia/Almaty USD Almaty=Алматы Astana=Астана
BY Europe/Minsk USD Minsk=Минск Brest=Брест
UZ Asia/Tashkent USD Tashkent=Ташкент Samarkand=Самарканд
US America/New_York USD New_York=New_York Chicago=Chicago Houston=Houston Detroit=Detroit
GB Europe/London GBP London=London Manchester=Manchester Leeds=Leeds
DE Europe/Berlin EUR Berlin=Berlin Hamburg=Hamburg
IN Asia/Kolkata USD Mumbai=Mumbai Bengaluru=Bengaluru Delhi=Delhi
PK Asia/Karachi USD Karachi=Karachi Lahore=Lahore
`

export const places = Object.fromEntries(
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [country = '', zone = '', currency, ...cities] = row.split(' ')
      const named = cities.map((pair) => pair.replaceAll('_', ' ').split('=') as [string, string])
      return [
        country,
        { zone, currency: currency as Currency, cities: named.map(([en, local]) => ({ en, local })) },
      ]
    }),
) as Record<string, Place>

/** Where the seed's people of a language live, as weights. */
export const homes: Record<SeedLanguage, Record<string, number>> = {
  ar: { SA: 30, EG: 23, AE: 13, KW: 7, JO: 6, QA: 4, IQ: 4, LB: 3, BH: 3, OM: 3, MA: 2, TN: 1, DZ: 1 },
  en: { US: 24, GB: 17, AE: 20, IN: 12, SA: 6, PK: 6, DE: 5, EG: 4, QA: 3, KW: 3 },
  ru: { RU: 78, KZ: 11, BY: 6, UZ: 3, AE: 2 },
}

/** How a city is written in somebody's language; English where we have no other spelling. */
export const cityIn = (city: { en: string; local: string }, language: SeedLanguage): string => {
  const isArabic = /\p{Script=Arabic}/u.test(city.local)
  const isRussian = /\p{Script=Cyrillic}/u.test(city.local)
  return (language === 'ar' && isArabic) || (language === 'ru' && isRussian) ? city.local : city.en
}
