import type { Random } from './random.ts'
import type { SeedLanguage } from './topic-words.ts'

export type Gender = 'female' | 'male'

/** A name that nobody was asked for: first and family names are combined by chance. Latin letters for handles. */
export type Person = { gender: Gender; first: string; full: string; latinFirst: string; latinLast: string }

const arabic = {
  female: `نورة=noura سارة=sara ريم=reem لمى=lama هيا=haya دانة=dana جود=joud شهد=shahad أمل=amal ليان=layan ملاك=malak
    فرح=farah مريم=mariam ياسمين=yasmin هند=hind رنا=rana سلمى=salma نادين=nadine تالا=tala وعد=waad غلا=ghala بسمة=basma
    عبير=abeer منى=mona حنين=haneen رغد=raghad`,
  male: `فهد=fahad عبدالله=abdullah سعود=saud خالد=khaled يوسف=youssef عمر=omar كريم=karim طارق=tariq ماجد=majed بدر=badr
    زياد=ziad حسن=hassan ياسر=yasser راشد=rashed سامي=sami نواف=nawaf أنس=anas ليث=laith مازن=mazen وليد=waleed تركي=turki
    سلطان=sultan هشام=hisham باسل=basel رامي=rami`,
  last: `الحمدان=alhamdan الراشد=alrashed السالم=alsalem المنصور=almansour الشامي=alshami النجار=alnajjar الكاتب=alkateb
    العمري=alomari الخياط=alkhayyat الصباغ=alsabbagh الحداد=haddad زهران=zahran بركات=barakat درويش=darwish سليمان=soliman
    البستاني=albustani الساعاتي=alsaati العطار=alattar القاضي=alqadi فاضل=fadel الرمال=alremal الواحة=alwaha البحري=albahri
    النخيل=alnakhil الجبلي=aljabali`,
}
const russian = {
  female: `Анна=anna Мария=maria Дарья=daria Полина=polina Алиса=alisa Вера=vera Ксения=ksenia Ольга=olga Юлия=yulia
    Софья=sofya Марина=marina Елена=elena Таисия=taisia Лидия=lidia Зоя=zoya Варвара=varvara Алина=alina Камила=kamila
    Диана=diana Ирина=irina`,
  male: `Иван=ivan Павел=pavel Артём=artem Глеб=gleb Кирилл=kirill Максим=maxim Илья=ilya Роман=roman Антон=anton
    Тимур=timur Сергей=sergey Егор=egor Матвей=matvey Денис=denis Фёдор=fedor Руслан=ruslan Никита=nikita Арсений=arseny`,
  last: `Соколов=sokolov Лебедев=lebedev Морозов=morozov Рябинин=ryabinin Ветров=vetrov Садов=sadov Зимин=zimin Берёзин=berezin
    Орешкин=oreshkin Каштанов=kashtanov Северин=severin Полянов=polyanov Жаров=zharov Туманов=tumanov Ясенев=yasenev
    Камнев=kamnev Рощин=roschin Заречнов=zarechnov Облаков=oblakov Громов=gromov Чайкин=chaikin Травин=travin`,
}
const english = {
  female: `Maya Ella Grace Ruth Nadia Priya Leah Zara Amelia Hannah Clara Aisha Nora Isla Tessa June Meera Daisy Rosa Ines
    Alma Freya Layla Imogen`,
  male: `Adam Theo Noah Callum Arjun Leo Felix Marcus Owen Daniel Kabir Jonah Hugo Elliot Samir Victor Ravi Miles Ethan
    Bilal Oscar Jude Kofi`,
  last: `Ashford Whitlock Marlowe Fairburn Holloway Penrose Calder Thornby Lindqvist Okafor Mehra Sandhu Quill Brackley
    Hartwell Rowan Castell Devani Rahimi Vance Winslow Ellery Bexley Draycott Malik`,
}

const pairs = (text: string) => text.split(/\s+/).map((pair) => pair.split('=') as [string, string?])

const lists = Object.fromEntries(
  Object.entries({ ar: arabic, ru: russian, en: english }).map(([language, names]) => [
    language,
    { female: pairs(names.female), male: pairs(names.male), last: pairs(names.last) },
  ]),
) as Record<SeedLanguage, Record<Gender | 'last', [string, string?][]>>

export function inventPerson(random: Random, language: SeedLanguage): Person {
  const gender: Gender = random.chance(0.54) ? 'female' : 'male'
  const [first, latinFirst = first.toLowerCase()] = random.pick(lists[language][gender])
  const [family, latinFamily = family.toLowerCase()] = random.pick(lists[language].last)
  const isRussianWoman = language === 'ru' && gender === 'female'
  const last = isRussianWoman ? `${family}а` : family
  return {
    gender,
    first,
    full: `${first} ${last}`,
    latinFirst,
    latinLast: isRussianWoman ? `${latinFamily}a` : latinFamily,
  }
}
