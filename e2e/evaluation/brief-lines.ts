import { type Interest, interests } from '#app/domain/campaign/strategy.ts'

// What a brand of each interest would write, in English, Arabic and Russian; not taken from the seed's own words.
const text = `
A gentle face cream for dry skin, tested by dermatologists | كريم لطيف للبشرة الجافة مجرب من أطباء الجلدية | Нежный крем для сухой кожи, проверенный дерматологами
A new autumn collection of dresses and coats | مجموعة الخريف الجديدة من الفساتين والعبايات | Новая осенняя коллекция платьев и пальто
A spice box for people who cook at home | صندوق بهارات لمن يطبخ في البيت | Набор специй для тех, кто готовит дома
Freshly roasted beans and a filter for the morning cup | بن محمص طازج وفلتر لفنجان الصباح | Свежеобжаренные зёрна и воронка для утренней чашки
Resistance bands for exercise at home | أحزمة مقاومة للتمرين في المنزل | Резинки для тренировок дома
A clinic that checks vitamins and sleep | عيادة لفحص الفيتامينات والنوم | Клиника, где проверяют витамины и сон
Light suitcases and a booking app for flights and hotels | حقائب سفر خفيفة وتطبيق لحجز الطيران والفنادق | Лёгкие чемоданы и сервис бронирования отелей для поездок
A board game for grandparents and children to play together | لعبة تجمع العائلة والأجداد في المساء | Настольная игра, за которой вечером собирается вся семья
Nappies and bottles for a newborn baby | حفاضات ورضاعات للمواليد والأمهات | Подгузники и бутылочки для малыша, советы для мамы
Online language lessons and exam practice for students | دروس لغة عن بعد وتدريب على الاختبار للطلاب | Онлайн-уроки языка и подготовка студентов к экзамену
A publisher's new novels and a reading club | روايات جديدة من دار نشر ونادي قراءة | Новые романы издательства и клуб чтения
A phone with a better battery and a smart watch | هاتف ببطارية أفضل وساعة ذكية وتطبيقات | Смартфон с хорошей батареей и умные часы
A console game with a ranked season for players | لعبة جديدة للاعبين على الكونسول والحاسب | Новая игра для консоли и геймеров на компьютере
An electric car and its service plan | سيارة كهربائية مع خطة صيانة | Электромобиль и программа обслуживания для водителей
Bicycles, swimming goggles and tennis rackets | دراجات ونظارات سباحة ومضارب تنس | Велосипеды, очки для плавания и ракетки для тенниса
Club shirts for the new league season | قمصان الفريق لموسم الدوري الجديد | Клубные футболки к новому сезону лиги, билеты на матч
Headphones for people who record songs | سماعات لمن يسجل الأغاني والموسيقى | Наушники для тех, кто записывает песни
A streaming service with new series every week | منصة مشاهدة فيها مسلسلات وأفلام جديدة كل أسبوع | Онлайн-кинотеатр с новыми сериалами каждую неделю
A stand-up evening with funny sketches | أمسية كوميدية ومواقف مضحكة | Вечер стендапа и смешных скетчей
Brushes and paints for artists | فرش وألوان للرسامين والفنانين | Кисти и краски для художников, уроки рисунка
A lens for portrait shots and a camera bag | عدسة للبورتريه وحقيبة كاميرا للمصورين | Объектив для портретов и сумка для камеры
Lamps and shelves for small rooms | إضاءة ورفوف للغرف الصغيرة وأثاث المنزل | Светильники и полки для небольших комнат, идеи для дома
Seeds and pots for plants on a balcony | بذور وأصص لنباتات الشرفة | Семена и горшки для растений на балконе
Dry food for cats and dogs, advised by a vet | طعام للقطط والكلاب ينصح به البيطري | Корм для кошек и собак, советы ветеринара
An app that helps to save money and invest | تطبيق يساعد على الادخار والاستثمار | Приложение, которое помогает копить деньги и инвестировать
Bookkeeping for founders of small companies | محاسبة لأصحاب المشاريع الصغيرة والشركات | Бухгалтерия для малого бизнеса и предпринимателей
A morning letter with the main events of the city | رسالة صباحية بأهم أخبار المدينة | Утренняя рассылка с главными новостями города
A telescope and experiments for curious people | تلسكوب وتجارب علمية للفضوليين | Телескоп и научные опыты для любопытных
Boots and binoculars for walking in the mountains | أحذية ومنظار للمشي في الجبال ومراقبة الطيور | Ботинки и бинокль для прогулок в лесу и горах
Yarn and needles for handmade presents | خيوط وإبر للهدايا اليدوية والتطريز | Пряжа и спицы для подарков своими руками
`

/** A line of a brief about each interest, by language. */
export const briefLines = Object.fromEntries(
  text
    .trim()
    .split('\n')
    .map((line, i) => {
      const [en, ar, ru] = line.split('|').map((part) => part.trim())
      return [interests[i]!, { en, ar, ru }]
    }),
) as Record<Interest, Record<'en' | 'ar' | 'ru', string>>
