/** What people of the demo write. */
export const lines = {
  en: {
    caption: 'First the seeds, then the heat. The whole recipe is in the link.',
    pitch: 'I cook this at home anyway. One take, real sounds, the box from opening to the empty plate.',
    counter: 'The price covers the edit. Two weeks without others in my feed are too long for me.',
    lateLight: 'The box came late in the week, and the light in my kitchen is best on a weekend morning.',
    thanks: 'Thank you. We will send the box on Sunday.',
    note: 'The label should be readable here.',
    changes: 'Please bring the box closer to the light.',
  },
  ar: {
    caption: 'ثلاث خطوات قبل النوم، والرابط في الوصف لمن يحب التفاصيل.',
    pitch: 'أستخدم هذا في بيتي أصلًا. لقطة واحدة بأصوات حقيقية، من الفتح إلى آخر قطرة.',
    counter: 'السعر يشمل المونتاج، وأسبوعان بلا إعلانات أخرى كثير علي.',
    lateLight: 'وصلت العلبة آخر الأسبوع، وأفضل ضوء في مطبخي صباح العطلة.',
    thanks: 'شكرًا لك. سنرسل العلبة يوم الأحد.',
    note: 'نحتاج أن يكون الملصق مقروءًا هنا.',
    changes: 'نرجو تقريب العلبة من الضوء.',
  },
  ru: {
    caption: 'Сначала тёплая вода, потом травы. Весь рецепт по ссылке.',
    pitch: 'Я и так делаю это дома. Один дубль, живые звуки, от коробки до пустой чашки.',
    counter: 'Монтаж входит в цену. Две недели без других реклам для меня долго.',
    lateLight: 'Посылка пришла в конце недели, а свет на моей кухне лучше всего утром в выходной.',
    thanks: 'Спасибо. Посылку отправим в воскресенье.',
    note: 'Здесь этикетка должна читаться.',
    changes: 'Пожалуйста, поднесите коробку ближе к свету.',
  },
} as const

/** What is said about the demo's draft in review. */
export const reviewLines = {
  reply: 'Done, the next version shows it.',
  idea: 'Here the steam could be seen a moment longer.',
  wording: 'Please name the product in this sentence.',
  outside: 'The second frame is the strongest; the caption could be shorter.',
  additions: ['Made for cold evenings.', 'Made for cold evenings, with cardamom.'],
} as const

/** Where the demo's products go. */
export const addresses = {
  en: {
    recipient: 'Maya Lind',
    line1: 'Villa 14, Al Wasl Road 210',
    line2: 'Blue gate',
    city: 'Dubai',
    postcode: '',
    country: 'AE',
    phone: '+971 50 000 1210',
  },
  ar: {
    recipient: 'نورة الحربي',
    line1: 'شارع التحلية 18، مبنى 4',
    line2: 'الدور الثاني',
    city: 'الرياض',
    postcode: '12241',
    country: 'SA',
    phone: '+966 50 000 1210',
  },
  ru: {
    recipient: 'Вера Ильина',
    line1: 'Лиговский проспект, 50',
    line2: 'кв. 12',
    city: 'Санкт-Петербург',
    postcode: '191040',
    country: 'RU',
    phone: '+7 900 000-12-10',
  },
} as const

/** How the demo's products travel: a number, or the carrier's page. */
export const parcels = {
  en: { carrier: 'Aramex', tracking: 'https://www.aramex.com/track?n=3041122765' },
  ar: { carrier: 'SMSA', tracking: '290041122765' },
  ru: { carrier: 'СДЭК', tracking: '10041122765' },
} as const
