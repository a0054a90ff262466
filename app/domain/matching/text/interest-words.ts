import { type Interest, interests } from '../../campaign/strategy.ts'

// Four lines an interest: its name, then everyday words for it in English, Arabic and Russian.
const text = `
beauty
beauty makeup cosmetics skin skincare face hair nails lipstick serum cream perfume fragrance glow routine
جمال مكياج تجميل بشرة العناية شعر أظافر عطور كريم سيروم ترطيب ميكب
красота макияж косметика кожа лицо уход волосы маникюр крем сыворотка помада духи
fashion
fashion style outfit clothes dress wardrobe shoes bag accessories jewelry designer modest look lookbook
موضة أزياء ستايل ملابس فستان عبايات تنسيق حقيبة أحذية مجوهرات إطلالة أناقة
мода стиль одежда платье гардероб образ обувь сумка украшения дизайнер шопинг лук
food
food cooking recipe kitchen dinner breakfast lunch dish restaurant baking chef meal tasty dessert
طعام طبخ وصفة مطبخ عشاء فطور غداء طبق مطعم حلويات أكل شيف لذيذ
еда кулинария рецепт кухня ужин завтрак обед блюдо ресторан выпечка повар вкусно десерт
coffee
coffee espresso barista roaster roastery brew latte cappuccino beans cafe filter
قهوة مختصة باريستا محمصة إسبريسو لاتيه تقطير كافيه مقهى بن
кофе эспрессо бариста кофейня обжарка зерно капучино латте фильтр воронка
fitness
fitness workout gym training exercise muscle strength running yoga stretching weights trainer
لياقة تمارين تمرين جيم نادي عضلات جري يوغا إطالة مدرب رشاقة
фитнес тренировка зал упражнения мышцы бег йога растяжка тренер пресс зож
health
health doctor medicine wellness nutrition sleep vitamins mental habits clinic diet stress
صحة طبيب دواء تغذية نوم فيتامينات نفسية عادات عيادة حمية علاج توعية
здоровье врач медицина питание сон витамины психология привычки клиника диета анализы стресс
travel
travel trip journey tourism hotel flight beach adventure vacation destination tour visa passport
سفر رحلة سياحة فندق طيران شاطئ مغامرة إجازة وجهة تأشيرة مسافر كشتة
путешествие поездка туризм отель перелет билет пляж приключение отпуск маршрут виза
family
family home together parents grandparents weekend siblings husband wife vlog household
عائلة أسرة بيت والدين جدة زوج زوجة إخوة يوميات عائلي
семья семейный родители бабушка муж жена вместе быт выходные домочадцы
parenting
parenting mother mom dad baby toddler newborn kids child pregnancy feeding motherhood
أمومة تربية أم أب طفل رضيع أطفال حمل رضاعة مواليد ولادة
материнство воспитание мама папа малыш ребенок дети беременность прикорм роды декрет
education
education learning study school university exam course language lesson student teacher tutorial
تعليم تعلم دراسة مدرسة جامعة اختبار دورة لغة درس طالب معلم
образование обучение учеба школа университет экзамен курс язык урок студент учитель репетитор
books
books reading novel author literature library story poetry review publisher shelf
كتب كتاب قراءة رواية كاتب أدب مكتبة قصة شعر مراجعة ناشر
книги книга чтение роман автор литература библиотека рассказ поэзия рецензия читать
technology
technology tech gadget smartphone phone laptop app software android iphone programming review ai
تقنية تكنولوجيا جوال هاتف لابتوب تطبيق برمجة ذكاء اصطناعي أجهزة مراجعة
технологии гаджет смартфон телефон ноутбук приложение программирование обзор техника нейросети
gaming
gaming game gamer stream playstation xbox console esports level quest twitch minecraft
ألعاب لعبة قيمر قيمنق بث بلايستيشن سوني إكسبوكس لاعب فورتنايت ببجي
игры игра геймер стрим консоль киберспорт летсплей приставка майнкрафт прохождение
cars
cars car auto vehicle driving engine drive motor electric garage road tuning suv
سيارات سيارة قيادة محرك مركبة كهربائية كراج صيانة دفع طريق تعديل
авто автомобиль машина вождение двигатель электромобиль гараж тюнинг дорога ремонт тестдрайв
sports
sports sport athlete tennis basketball swimming cycling championship match race coach olympic
رياضة رياضي تنس سلة سباحة دراجة بطولة سباق مدرب أولمبياد
спорт спортсмен теннис баскетбол плавание велосипед чемпионат гонка тренер олимпиада хоккей
football
football soccer goal league striker club derby transfer stadium match fifa
كرة قدم هدف دوري مباراة مهاجم نادي ديربي انتقالات ملعب فيفا
футбол гол лига матч нападающий клуб дерби трансфер стадион фифа
music
music song singer album guitar piano concert band beat playlist studio cover dj
موسيقى أغنية مغني ألبوم جيتار بيانو عود حفلة فرقة أغاني استوديو
музыка песня певец альбом гитара пианино концерт группа бит плейлист студия кавер
film
film movie cinema series actor director trailer netflix episode scene drama anime
فيلم أفلام سينما مسلسل ممثل مخرج حلقة نتفليكس مشهد دراما أنمي
кино фильм сериал актер режиссер трейлер серия сцена драма аниме кинотеатр
comedy
comedy funny humor joke sketch laugh meme prank parody standup
كوميديا ضحك مضحك نكتة سكتش فكاهة ميمز مقلب مواقف طقطقة
юмор смешно шутка скетч смех мем пранк пародия комедия стендап прикол
art
art artist painting drawing sketch watercolor canvas illustration gallery calligraphy mural
فن فنان رسم لوحة ألوان مائية خط معرض جدارية تشكيلي
искусство художник живопись рисунок скетч акварель холст иллюстрация галерея каллиграфия
photography
photography photographer photo camera lens portrait shot landscape exposure street
تصوير مصور صورة كاميرا عدسة بورتريه لقطة إضاءة فوتوغرافي
фотография фотограф фото камера объектив портрет кадр съемка пленка снимок
home
home decor interior furniture room apartment organization storage renovation cozy design
ديكور منزل أثاث غرفة شقة ترتيب تنظيم تخزين تجديد تصميم داخلي
интерьер дом мебель комната квартира порядок хранение ремонт уют дизайн декор
gardening
gardening garden plants flowers seeds balcony herbs soil greenhouse houseplants roses
زراعة حديقة نباتات زهور بذور شرفة أعشاب تربة ورد نبات
сад огород растения цветы семена балкон рассада дача теплица розы грядка
pets
pets pet cat dog puppy kitten animal vet veterinary grooming adoption
حيوانات أليفة قطط قطة كلب كلاب جرو بيطري تبني طيور
питомцы кошка собака щенок котенок животные ветеринар приют кот пес
finance
finance money budget saving investing investment stocks bank loan crypto economy
مال ميزانية ادخار استثمار أسهم بنك قرض اقتصاد مالية محفظة
финансы деньги бюджет накопления инвестиции акции банк кредит криптовалюта экономика
business
business startup entrepreneur company marketing sales leadership career management founder ecommerce
أعمال مشروع ريادة شركة تسويق مبيعات قيادة إدارة تجارة مؤسس توظيف
бизнес стартап предприниматель компания маркетинг продажи карьера управление команда основатель
news
news breaking politics headlines report journalist daily brief events city update
أخبار عاجل سياسة تقرير صحفي موجز أحداث مدينة محليات
новости срочно политика репортаж журналист сводка события город итоги дайджест
science
science space physics chemistry biology experiment astronomy research laboratory scientist telescope
علوم علم فضاء فيزياء كيمياء أحياء تجربة فلك بحث مختبر عالم تلسكوب
наука космос физика химия биология опыт эксперимент астрономия исследование ученый телескоп
nature
nature wildlife hiking forest mountain birds trail outdoors ocean desert landscape
طبيعة برية هايكنج غابة جبال طيور مسار بحر صحراء فطرية
природа лес горы птицы тропа озеро море поход дикий пейзаж
crafts
crafts handmade diy knitting embroidery sewing pottery ceramics crochet wool clay
أشغال يدوية تطريز حياكة خياطة فخار كروشيه صوف حرف طين
рукоделие вязание вышивка шитье керамика крючок шерсть глина поделки мастеркласс
`

const lines = text.trim().split('\n')

/** What people of the three languages say when they speak of an interest: where a model begins to learn. */
export const interestWords = Object.fromEntries(
  interests.map((interest) => {
    const at = lines.indexOf(interest)
    return [interest, lines.slice(at + 1, at + 4)]
  }),
) as Record<Interest, [en: string, ar: string, ru: string]>
