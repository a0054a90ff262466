import type { Interest } from '../../app/domain/campaign/strategy.ts'

export type SeedLanguage = 'ar' | 'en' | 'ru'
export type TopicWords = { handles: string[] } & Record<SeedLanguage, { things: string[]; tags: string[] }>

// Seven lines a topic: its name with words for handles, then what is talked about and hashtags in English, Arabic and
// Russian. The Russian things stand in the accusative, because every frame asks for it.
const text = `
beauty glow skin lips glam
everyday skincare; drugstore makeup; night serums; a five-minute face
skincare makeuptutorial glowingskin beautytips cleanbeauty
العناية اليومية بالبشرة; مكياج الدوام; السيروم الليلي; ترطيب الشعر
عناية_بالبشرة مكياج جمال روتين_البشرة تجربتي
уход за лицом; бюджетный макияж; ночные кремы; средства для волос
уходзалицом макияж красота бьютиблогер косметика
fashion style wear looks closet
capsule wardrobes; modest layering; linen suits; one dress worn five ways
modestfashion ootd styleinspo capsulewardrobe streetstyle
تنسيق العبايات; خزانة الملابس الذكية; إطلالات العمل; ألوان الموسم
موضة تنسيقات عبايات ستايل أناقة
базовый гардероб; образы на работу; сочетания цветов; винтажные пальто
стиль мода образдня базовыйгардероб шопинг
food kitchen eats table cooks
one-pan dinners; lentil soup; weekday breakfasts; family recipes
homecooking easyrecipes dinnerideas foodie mealprep
العشاء السريع; شوربة العدس; أطباق الضيوف; وصفات العائلة
طبخ وصفات_سهلة مطبخي أكلات سفرة
быстрые ужины; домашний хлеб; супы на каждый день; семейные рецепты
рецепты готовимдома вкусно кухня ужин
coffee brew beans cup roast
pour-over at home; small roasters; cold brew; coffee without sugar
specialtycoffee pourover homebarista coffeelover v60
القهوة المختصة; تقطير القهوة في البيت; المحامص المحلية; القهوة السعودية
قهوة_مختصة قهوة محامص تقطير باريستا
кофе в воронке; местных обжарщиков; домашний эспрессо; холодный кофе
кофе спешелти бариста кофейня воронка
fitness fit moves strong gym
home workouts; strength for beginners; running after thirty; ten-minute stretches
homeworkout fitnessmotivation strengthtraining running mobility
تمارين البيت; تمارين القوة للمبتدئين; الجري الصباحي; تمارين الإطالة
رياضة تمارين_منزلية لياقة جري صحة
тренировки дома; силовые для новичков; утренний бег; растяжку за десять минут
фитнес тренировкидома бег зож растяжка
health well care balance clinic
better sleep; reading blood tests; healthy habits; stress at work
healthyhabits wellness sleepbetter mentalhealth nutrition
النوم الصحي; قراءة التحاليل; العادات الصحية; التعامل مع الضغط
صحة عادات_صحية تغذية نوم توعية
здоровый сон; анализы простыми словами; полезные привычки; стресс на работе
здоровье сон питание привычки забота
travel trips roads abroad wander
weekend city trips; cheap flights; desert camping; travelling with one bag
travelgram weekendtrip budgettravel roadtrip hiddengems
رحلات نهاية الأسبوع; الطيران الاقتصادي; التخييم في البر; السفر بحقيبة واحدة
سفر رحلات سياحة كشتة مسافر
города на выходные; дешёвые билеты; походы с палаткой; поездки с одним рюкзаком
путешествия выходные поход бюджетно маршрут
family home days together house
big family dinners; weekends together; family budgets; grandparents' stories
familytime familylife weekendvibes together homelife
جلسات العائلة; عطلة نهاية الأسبوع; ميزانية البيت; قصص الجدات
عائلة يوميات عائلتي بيت_العائلة حياتنا
семейные выходные; домашний бюджет; большие застолья; истории бабушек
семья выходные домашнее будни вместе
parenting mama baby kids first
bedtime routines; screen time; first foods; starting school
momlife parentingtips toddlerlife gentleparenting newborn
روتين نوم الأطفال; وقت الشاشة; أول أطعمة الرضيع; بداية المدرسة
أمومة تربية أطفال أمهات مواليد
детский сон; мультфильмы и экраны; первый прикорм; сборы в школу
материнство дети воспитание малыш мамавдекрете
education learn class study notes
learning languages; exam preparation; studying abroad; free online courses
studytips learnenglish studygram onlinelearning exams
تعلم اللغات; الاستعداد للاختبارات; الدراسة في الخارج; الدورات المجانية
تعليم دراسة تعلم_اللغات طلاب دورات
иностранные языки; подготовку к экзаменам; учёбу за границей; бесплатные курсы
учеба английский егэ образование курсы
books reads pages shelf stories
short novels; reading before sleep; modern Arab authors; rereading classics
bookstagram booktok currentlyreading bookreview readinglist
الروايات القصيرة; القراءة قبل النوم; الأدب العربي الحديث; كتب السيرة
كتب قراءة روايات مراجعة_كتاب ماذا_تقرأ
короткие романы; чтение перед сном; современных авторов; любимых классиков
книги чтение чтопочитать книжныйблог отзыв
technology tech bytes labs gadgets
budget phones; smart homes; privacy settings; useful apps
tech gadgets smarthome androidtips productivity
الهواتف الاقتصادية; المنازل الذكية; إعدادات الخصوصية; تطبيقات مفيدة
تقنية هواتف مراجعة تطبيقات ذكاء_اصطناعي
недорогие смартфоны; умный дом; настройки приватности; полезные приложения
технологии гаджеты обзор смартфон умныйдом
gaming plays gamer level quest
indie games; couch co-op; ranked matches; building a quiet PC
gaming indiegame letsplay gamingsetup esports
الألعاب المستقلة; اللعب التعاوني; المباريات المصنفة; تجميع حاسب هادئ
ألعاب قيمنق قيمر بث_مباشر سوني
инди-игры; кооператив на диване; рейтинговые матчи; тихий игровой компьютер
игры геймер стрим летсплей киберспорт
cars drive motors garage torque
used cars; electric cars on long trips; city parking; simple maintenance
cars carreview electricvehicle roadtest offroad
السيارات المستعملة; السيارات الكهربائية; صيانة بسيطة; سيارات البر
سيارات تجربة_قيادة صيانة دفع_رباعي كهربائية
подержанные машины; электромобили зимой; простой ремонт; дальние дороги
авто автообзор электромобиль тестдрайв гараж
sports arena sport track active
tennis for adults; cycling in the heat; swimming technique; local clubs
sports cycling swimming tennis training
التنس للكبار; ركوب الدراجة; تقنية السباحة; الأندية المحلية
رياضة دراجات سباحة تنس تدريب
теннис для взрослых; велосипед в городе; технику плавания; местные клубы
спорт велосипед плавание теннис тренировка
football goal pitch striker derby
yesterday's derby; young talents; tactics made simple; football kits
football matchday tactics transfernews footballkits
ديربي الأمس; المواهب الشابة; الخطط التكتيكية; قمصان الأندية
كرة_قدم دوري مباراة تكتيك ملاعب
вчерашнее дерби; молодых игроков; тактику простыми словами; футбольные трансферы
футбол матч дерби трансферы тактика
music sound tunes beats strings
oud for beginners; home recording; songs for the road; forgotten albums
newmusic homestudio singersongwriter playlist acoustic
العود للمبتدئين; التسجيل في البيت; أغاني الطريق; ألبومات منسية
موسيقى عود أغاني تسجيل قائمة_تشغيل
домашнюю запись; песни в дорогу; забытые альбомы; гитару для новичков
музыка гитара плейлист каверы студия
film cinema reel screens frames
slow films; new Arab cinema; series for one evening; films about work
filmreview cinema movienight seriestowatch arthouse
الأفلام الهادئة; السينما العربية الجديدة; مسلسلات قصيرة; أفلام عن العمل
سينما أفلام مسلسلات مراجعة_فيلم نقد
медленное кино; новые сериалы; фильмы на вечер; советские комедии
кино фильмы сериалы чтопосмотреть рецензия
comedy laughs jokes funny sketch
office life; family groups in chats; airport queues; learning to cook
comedy sketch funnyvideos officehumor relatable
حياة المكاتب; قروبات العائلة; طوابير المطار; أول يوم دوام
كوميديا ضحك سكتش مواقف طقطقة
жизнь в офисе; семейные чаты; очереди в поликлинике; первый день на работе
юмор смешно скетч жиза офис
art sketch paint ink studio
daily sketches; watercolour for beginners; calligraphy; small murals
watercolor sketchbook artprocess calligraphy illustration
الرسم اليومي; الألوان المائية; الخط العربي; الجداريات
فن رسم خط_عربي ألوان_مائية فنون
ежедневные наброски; акварель для начинающих; скетчбуки; городские росписи
рисунок акварель скетч иллюстрация творчество
photography lens shots focus light
night photography; phone cameras; old film cameras; light in the desert
photography streetphotography filmcamera nightshots composition
تصوير الليل; كاميرات الجوال; الكاميرات القديمة; ضوء الصحراء
تصوير عدسة تصوير_جوال كاميرا لقطات
ночную съёмку; камеры телефонов; плёночные фотоаппараты; свет в пасмурный день
фото пленка уличнаяфотография съемка кадр
home nest rooms decor corner
small flats; storage that works; warm light; renting and decorating
homedecor smallspaces interiordesign organization cozyhome
الشقق الصغيرة; ترتيب التخزين; الإضاءة الدافئة; أركان القهوة
ديكور ترتيب منزل إضاءة تنظيم
маленькие квартиры; удобное хранение; тёплый свет; ремонт без нервов
интерьер ремонт дом уют хранение
gardening garden leaf balcony green
balcony herbs; roses in hot weather; indoor plants; seeds in spring
balconygarden houseplants herbs gardeningtips growyourown
أعشاب الشرفة; الورد في الصيف; نباتات الظل; زراعة البذور
زراعة نباتات حديقتي شرفة بذور
зелень на подоконнике; сад весной; комнатные растения; рассаду без хлопот
сад дача рассада растения огород
pets paws cats tails vet
adopting cats; first days with a puppy; grooming at home; vet visits
catsofinstagram adoptdontshop petcare doglife veterinary
تبني القطط; الأيام الأولى مع الجرو; العناية في البيت; زيارة الطبيب البيطري
قطط حيوانات_أليفة تبني كلاب بيطري
котов из приюта; первые дни со щенком; уход дома; визиты к ветеринару
кошки собаки питомцы приют ветеринар
finance coins budget money ledger
monthly budgets; saving for a home; reading contracts; first investments
personalfinance budgeting saving investing moneytips
الميزانية الشهرية; الادخار للبيت; قراءة العقود; أول استثمار
مال ادخار ميزانية استثمار وعي_مالي
личный бюджет; накопления на квартиру; кредиты и договоры; первые инвестиции
финансы бюджет инвестиции накопления деньги
business works founder office deals
small shops; hiring the first person; pricing your work; remote teams
smallbusiness entrepreneurship startup leadership ecommerce
المشاريع الصغيرة; توظيف أول شخص; تسعير الخدمات; العمل عن بعد
ريادة_أعمال مشاريع تجارة إدارة متجر
малый бизнес; первых сотрудников; цены на услуги; удалённые команды
бизнес предприниматель команда маркетинг продажи
news daily brief city digest
city news; what changed this week; new rules; public transport
news localnews explained cityupdates dailybrief
أخبار المدينة; جديد الأسبوع; الأنظمة الجديدة; النقل العام
أخبار محليات موجز مدينتي جديد
городские новости; итоги недели; новые правила; общественный транспорт
новости город итоги главное дайджест
science atoms orbit facts lab
space telescopes; kitchen experiments; how vaccines work; sleep research
science space experiments astronomy explained
تلسكوبات الفضاء; تجارب المطبخ; علم النوم; أسرار البحار
علوم فضاء تجارب معلومة فلك
космические телескопы; опыты на кухне; сон глазами учёных; тайны океана
наука космос опыты научпоп астрономия
nature wild trail dunes birds
bird watching; desert flowers; quiet trails; tides and stars
nature hiking birdwatching wildlife outdoors
مراقبة الطيور; زهور الصحراء; المسارات الهادئة; النجوم والمد
طبيعة هايكنج طيور بر حياة_فطرية
птиц за окном; тихие маршруты; лесные тропы; озёра на рассвете
природа лес поход птицы горы
crafts made wool clay stitch
hand embroidery; clay at home; knitting for beginners; wooden toys
handmade knitting embroidery ceramics diycrafts
التطريز اليدوي; الطين في البيت; الحياكة للمبتدئين; ألعاب خشبية
أشغال_يدوية تطريز حياكة فخار صناعة_يدوية
ручную вышивку; вязание для новичков; глину дома; деревянные игрушки
рукоделие вязание вышивка керамика ручнаяработа
`

const split = (line: string | undefined, mark: string) => (line ?? '').split(mark).map((word) => word.trim())

/** Words of every topic in the three languages of the seed. */
export const topicWords = Object.fromEntries(
  text
    .trim()
    .split('\n')
    .reduce<string[][]>((topics, line, i) => {
      if (i % 7 === 0) topics.push([])
      topics.at(-1)!.push(line)
      return topics
    }, [])
    .map(([head, enThings, enTags, arThings, arTags, ruThings, ruTags]) => {
      const [topic, ...handles] = split(head, ' ')
      const words: TopicWords = {
        handles,
        en: { things: split(enThings, ';'), tags: split(enTags, ' ') },
        ar: { things: split(arThings, ';'), tags: split(arTags, ' ') },
        ru: { things: split(ruThings, ';'), tags: split(ruTags, ' ') },
      }
      return [topic, words]
    }),
) as Record<Interest, TopicWords>
