import { type Kysely, sql } from 'kysely'

// A modest start that an operator changes on the page of the lists: ways around the held payment, games for money, paid
// sex, drugs, bought followers and the plainest insults. Names of platforms and words with an everyday meaning are left
// out. All of it only calls staff; what deals in drugs or sex is held until staff has looked.
const flags: Record<string, string[]> = {
  en: [
    ...['whatsapp', 'western union', 'moneygram', 'gift card*', 'off platform', 'outside the platform'],
    ...['outside athar', 'pay me directly', 'pay directly to', 'double your money', 'guaranteed profit*'],
    ...['get rich quick', 'advance fee', 'scam*', 'fraudster*', 'buy followers', 'fake followers'],
    ...['casino*', 'gambling', 'bookmaker*', 'sports betting', 'online betting', 'slot machine*', 'porn*'],
    ...['onlyfans', 'idiot*', 'moron*', 'bastard*'],
  ],
  ar: [
    ...['واتساب', 'واتس اب', 'ويسترن يونيون', 'خارج المنصة', 'خارج اثر', 'حول لي مباشرة', 'ربح مضمون'],
    ...['ضاعف مالك', 'نصاب*', 'محتال*', 'احتيال', 'شراء متابعين', 'متابعين وهميين', 'كازينو*', 'قمار'],
    ...['مراهنات', 'يانصيب', 'اباحي*', 'غبي*', 'حقير*'],
  ],
  ru: [
    ...['вотсап*', 'ватсап*', 'вестерн юнион', 'вне платформы', 'мимо платформы', 'в обход платформы'],
    ...['переведи на карту', 'переведите на карту', 'гарантированный доход', 'гарантированная прибыль'],
    ...['лёгкие деньги', 'лохотрон*', 'мошенни*', 'накрутка подписчиков', 'купить подписчиков', 'казино'],
    ...['букмекер*', 'ставки на спорт', 'игровые автоматы', 'порн*', 'идиот*', 'дебил*'],
  ],
}
const holds: Record<string, string[]> = {
  en: ['cocaine', 'heroin', 'mdma', 'methamphetamine', 'buy weed', 'escort service*', 'escort girl*'],
  ar: ['كوكايين', 'هيروين', 'كبتاجون', 'حشيش للبيع', 'دعارة'],
  ru: [
    ...['кокаин', 'кокаина', 'кокаином', 'героин', 'героина', 'героином', 'мефедрон*', 'гашиш*'],
    ...['эскорт услуги', 'интим услуги', 'проститутк*'],
  ],
}

export async function up(db: Kysely<unknown>) {
  // What comes with the product was listed by nobody.
  await sql`alter table listed_words alter column account_id drop not null`.execute(db)
  for (const [effect, lists] of [['flag', flags] as const, ['hold', holds] as const])
    for (const [language, words] of Object.entries(lists))
      await sql`
        insert into listed_words (language, word, effect, changed_at)
        select ${language}, word, ${effect}, now() from unnest(${words}::text[]) as start (word)
        where not exists (select from listed_words w where w.language = ${language} and w.word = start.word)`.execute(
        db,
      )
}
