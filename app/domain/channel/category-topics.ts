import type { Interest } from '../campaign/strategy.ts'

// Beginnings of words, so that plurals and cases match; the Arabic ones stand anywhere, articles and all.
const words: readonly [topic: Interest, start: string, arabic?: string][] = [
  ['beauty', 'beaut|makeup|make-up|cosmetic|skincare|красот|косметик|макияж', 'جمال|مكياج|تجميل'],
  ['fashion', 'fashion|style|cloth|outfit|model|accessor|jewel|мод[аыеу]|стиль|одежд', 'موضة|أزياء|ازياء'],
  [
    'food',
    'food|cook|drink|recipe|restaurant|culinar|ед[аыеу]|кулинар|рецепт|напитк',
    'طعام|طبخ|وصفات|مطاعم',
  ],
  ['coffee', 'coffee|barista|кофе', 'قهوة'],
  ['fitness', 'fitness|gym|workout|yoga|фитнес|йог', 'لياقة|رشاقة'],
  ['health', 'health|medic|wellness|self help|здоров|медицин', 'صحة|صحي'],
  ['travel', 'travel|touris|trip|путешеств|туризм', 'سفر|سياحة|رحلات'],
  ['family', 'famil|kids|child|toys?|семь|дет[иеся]|игрушк', 'عائلة|أسرة|أطفال|اطفال'],
  ['parenting', 'parent|mom|mother|baby|kids|родител|мам[аы]|материнств', 'أمومة|تربية'],
  ['education', 'educat|learn|school|tutorial|образован|обучен|учеб', 'تعليم|دراسة'],
  ['books', 'book|literature|reading|книг|литератур|чтени', 'كتب|أدب|قراءة'],
  ['technology', 'tech|computer|gadget|machinery|software|технолог|гаджет|техник', 'تقنية|تكنولوجيا'],
  ['gaming', 'gaming|games?|gamer|esport|игр[ыао]|геймин|видеоигр|киберспорт', 'ألعاب|العاب'],
  ['cars', 'cars?|auto|vehicle|motor|racing|авто|машин', 'سيارات'],
  ['sports', 'sport|athlet|спорт', 'رياضة|رياضي'],
  ['football', 'football|soccer|футбол', 'كرة القدم'],
  ['music', 'music|song|singer|dance|музык|танц|песн', 'موسيقى|غناء'],
  [
    'film',
    'film|movie|cinema|actor|actress|animation|shows?|tv|series|кино|фильм|сериал|шоу|анимац',
    'أفلام|سينما|مسلسلات',
  ],
  ['comedy', 'humou?r|comed|funn?|memes?|юмор|мем', 'كوميديا|فكاهة|مضحك'],
  ['art', 'art|arts|artist|design|painting|drawing|искусств|дизайн|живопис', 'فنون|رسم|تصميم'],
  ['photography', 'photo|фотогр|фото', 'تصوير'],
  ['home', 'home|interior|house|decor|дом|интерьер|ремонт', 'منزل|ديكور'],
  ['gardening', 'garden|plants?|сад|огород|растени', 'حدائق|زراعة'],
  ['pets', 'pets?|animal|cats?|dogs?|животн|питомц', 'حيوانات'],
  ['finance', 'financ|econom|crypto|invest|money|финанс|экономик|инвест|крипт', 'مال|اقتصاد|استثمار'],
  ['business', 'business|career|management|marketing|entrepreneur|бизнес|карьер|маркетинг', 'أعمال|تسويق'],
  ['news', 'news|politic|journalis|новост|политик|журналист', 'أخبار|سياسة'],
  ['science', 'science|space|physics|наук', 'علوم'],
  ['nature', 'nature|landscape|outdoor|природ', 'طبيعة'],
  ['crafts', 'craft|diy|handmade|life hack|рукодел|своими руками', 'حرف يدوية|أشغال'],
]

const short = new Set([
  'art',
  'cars?',
  'tv',
  'dom',
  'дом',
  'сад',
  'мем',
  'toys?',
  'cats?',
  'dogs?',
  'pets?',
  'arts',
])
const patterns = words.map(([topic, start, arabic]) => {
  const starts = start.split('|').map((word) => (short.has(word) ? `${word}(?!\\p{L})` : word))
  const latin = `(?<!\\p{L})(?:${starts.join('|')})`
  return [topic, new RegExp(arabic ? `${latin}|${arabic}` : latin, 'iu')] as const
})

/** The topics of our list that a category in somebody else's words means; [] when it means none of them. */
export const topicsOf = (category: string): Interest[] =>
  patterns.filter(([, pattern]) => pattern.test(category)).map(([topic]) => topic)
