import type { Interest } from '../../app/domain/campaign/strategy.ts'
import type { Random } from './random.ts'
import { type SeedLanguage, topicWords } from './topic-words.ts'

const frames: Record<SeedLanguage, string[]> = {
  en: [
    'You asked about {x}, so here it is, step by step.',
    'What worked for me with {x}, and what did not.',
    'A month of {x}. The honest result is at the end.',
    'Three mistakes people make with {x}.',
    'My notes on {x}. Tell me yours in the comments.',
    'Nobody told me this about {x}.',
    'A short guide to {x}. Save it for the weekend.',
    'Back to {x}, because you keep asking.',
  ],
  ar: [
    'سألتوني كثيرًا عن {x}، وهذا جوابي خطوة بخطوة.',
    'تجربتي مع {x}: ما نفع معي وما لم ينفع.',
    'شهر كامل مع {x}، والنتيجة بصراحة في آخر المنشور.',
    'ثلاثة أخطاء شائعة في {x}.',
    'ملاحظاتي عن {x}، واكتبوا لي تجاربكم في التعليقات.',
    'ما لم يخبرني به أحد عن {x}.',
    'دليل مختصر عن {x}، احفظوه لنهاية الأسبوع.',
    'نعود إلى {x} بناءً على طلبكم.',
  ],
  ru: [
    'Вы просили пост про {x} — всё здесь, по шагам.',
    'Честно про {x}: что сработало, а что нет.',
    'Месяц проверки: про {x} без прикрас.',
    'Что я знаю про {x} после года проб и ошибок.',
    'Короткие заметки про {x}. Пишите свои в комментариях.',
    'Мало кто рассказывает про {x} так подробно.',
    'Небольшой гид про {x}. Сохраняйте на выходные.',
    'Снова про {x}, потому что вы спрашиваете.',
  ],
}

const bios: Record<SeedLanguage, string[]> = {
  en: [
    '{city}. Mostly {x} and {y}.',
    'Notes on {x}, sometimes {y}. {city}.',
    'Everything about {x}. Based in {city}.',
  ],
  ar: ['أكتب عن {x} و{y}. {city}.', 'من {city}: {x}، و{y}، وما بينهما.', 'كل ما يخص {x}. {city}.'],
  ru: [
    'Пишу про {x} и про {y}. {city}.',
    '{city}. Рассказываю про {x}, иногда про {y}.',
    'Здесь про {x}. {city}.',
  ],
}
const contacts: Record<SeedLanguage, string> = {
  en: 'Work with me: write a message.',
  ar: 'للتعاون: الرسائل الخاصة.',
  ru: 'Сотрудничество: в личных сообщениях.',
}

/** The words under a post and its hashtags, in the channel's language and about one of its topics. */
export function writeCaption(random: Random, topics: readonly Interest[], language: SeedLanguage) {
  // The first topic is what the channel is about; the others come up now and then.
  const topic = random.chance(0.7) ? topics[0]! : random.pick(topics)
  const { things, tags } = topicWords[topic][language]
  const hashtags = random.some(tags, random.whole(1, 4))
  const words = random.pick(frames[language]).replace('{x}', random.pick(things))
  return { caption: `${words}\n\n${hashtags.map((tag) => `#${tag}`).join(' ')}`, hashtags }
}

/** Two or three short sentences about a channel. */
export function writeBio(
  random: Random,
  topics: readonly Interest[],
  language: SeedLanguage,
  city: string,
): string {
  const [x, z] = random.some(topicWords[topics[0]!][language].things, 2)
  const y = topics[1] ? random.pick(topicWords[topics[1]][language].things) : z!
  const bio = random.pick(bios[language]).replace('{x}', x!).replace('{y}', y).replace('{city}', city)
  const told = bio.charAt(0).toUpperCase() + bio.slice(1)
  return random.chance(0.4) ? `${told} ${contacts[language]}` : told
}
