/** Captions by what a label rule must say of them on Instagram. */
export const clearFirst = [
  '#ad New spices', '#Ad New spices', '#AD New spices', 'Ad: New spices', 'AD New spices', 'Ad | New spices', '[Ad] New spices',
  '(ad) New spices', 'Ad. New spices', 'Ad - New spices', 'Ad — New spices', 'Advert: New spices', 'Advertisement: New spices',
  '#advert New spices', '#advertisement New spices', 'Paid partnership with Dukkan. New spices', '#PaidPartnership New spices',
  'Paid ad: New spices', 'This is an ad for Dukkan', 'Ad\nNew spices', '✨ #ad New spices', '❤️ #ad New spices', '✨✨ Ad: New spices', '  #ad New spices',
  '#a\u200bd New spices', '\u200f#ad New spices', '#\u0430d New spices', '＃ad New spices', '#ａｄ New spices', '#a\u00add New spices',
  '#إعلان بهارات جديدة', '#اعلان بهارات جديدة', '#أعلان بهارات جديدة', 'إعلان: بهارات جديدة', 'اعلان | بهارات جديدة', 'إعـــلان: بهارات',
  'إِعْلان: بهارات جديدة', '#إعلان_مدفوع بهارات', '#اعلان_ممول بهارات', 'إعلان ممول: بهارات', 'إعلان مدفوع - بهارات', 'مادة إعلانية: بهارات',
  'مادّة إعلانيّة. بهارات', 'محتوى إعلاني: بهارات', 'شراكة مدفوعة مع دكان: بهارات', 'هذا إعلان لدكان', 'إعلان\nبهارات', '\u200fإعلان: بهارات',
  'إعلان، بهارات جديدة', '#إعلان #بهارات جديدة', 'إعلان تجاري: بهارات', '\u2067إعلان\u2069: بهارات',
  'Реклама. Новые специи', '#реклама Новые специи', '#Реклама Новые специи', 'РЕКЛАМА. Новые специи', 'Реклама: новые специи',
  'Реклама ООО «Дуккан» новые специи', 'На правах рекламы. Специи', 'Это реклама магазина', 'Рекламa. Новые специи', 'Pеклама. Новые специи',
  'Рекла\u200bма. Новые специи', '✨ Реклама. Специи', 'Реклама\nНовые специи',
] // prettier-ignore

/** Clear and seen at once, within the opening, but after other words. */
export const clearLater = [
  'New spices #ad', 'Made in Riyadh #ad', 'New spices. Ad.', 'New spices (ad)', 'New spices | Ad', '@dukkan #ad spices', 'Spices! #advert',
  'Spices: paid partnership with Dukkan', 'My box. This is an ad', '#spices #ad', 'بهارات جديدة #إعلان', 'بهارات جديدة. إعلان',
  'بهارات (إعلان)', 'بهارات #إعلان_مدفوع', 'بهارات | إعلان ممول', 'Новые специи #реклама', 'Новые специи. Реклама', 'Специи (реклама)',
  'Специи | Реклама', '#специи #реклама',
] // prettier-ignore

export const noLabel = [
  'New spices', 'What an adventure', '#adorable spices', '#adventure', '#ads spices', 'Additional spices', 'I add spices', 'Bad spices',
  'ad spices are nice', 'Ad campaigns are hard', 'The ad on the wall', 'I saw an ad today', '#admire', '#adidas', '#advertising spices', '#nad',
  '#ad2 spices', '#headspin', 'adv spices', '1 ad a day keeps', 'sponsored content is a craft I teach', '#adfree', 'A paid partnership is work',
  'بهارات جديدة', 'إعلانات ممولة', 'أدرّس كيف تصنع إعلانات ممولة', 'الإعلانات الممولة مملة', 'شاهدوا إعلان الفيلم الجديد', '#إعلانات', '#الإعلان_الرسمي',
  'إعلان الفيلم وصل', 'أعلن المتجر عن بهارات', '#إعلان_الفيلم', 'معلن جديد', 'علان: بهارات', 'ممول: بهارات', 'مدفوع الثمن', 'صفحة الإعلانات: هنا',
  'Новые специи', '#рекламный специи', 'Рекламщики любят специи', 'Рекламная кампания', 'Снимаю рекламы', '#рекламакино', 'Хорошая реклама фильма',
  'Видел рекламу', 'рекламировать специи', 'ад и рай', '#ад специи', 'Партнёрский материал', '',
] // prettier-ignore

export const vague = [
  '#sp New spices', '#spon New spices', '#collab New spices', '#Collaboration spices', '#gifted New spices', '#aff New spices',
  '#affiliate spices', '#partner spices', '#ambassador spices', '#g\u200bifted spices', '#تعاون بهارات', '#هدية بهارات', '#شراكة بهارات',
  '#برعاية بهارات', '#сотрудничество специи', '#коллаб специи', '#партнёр специи', '#партнер специи', '#подарок специи', '#бартер специи',
] // prettier-ignore

export const denied = [
  'Not an ad, I just love it', 'This is not an ad', 'no ad here', 'не реклама', 'Это не реклама!', 'Не реклама, просто люблю', 'ليس إعلانا',
  'هذا ليس إعلان', 'مو إعلان', 'بدون إعلان', 'مش إعلان والله',
] // prettier-ignore
