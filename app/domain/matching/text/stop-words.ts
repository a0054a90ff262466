import { foldText } from './fold.ts'

const english = `a about after again all also am an and any are aren as at be because been before being below best better between
both but by can could couldn did didn do does doesn doing don down during each even ever every few for from further get
gets getting go going got had hadn has hasn have haven having he her here hers herself him himself his how if in into is
isn it its itself just let like ll made make makes many may me might more most much must my myself need never no nor not
new now of off on once one only or other our ours ourselves out over own people re really same say see shall she should shouldn so
some such than that the their theirs them themselves then there these they thing things this those through to too under
until up us use very via want was wasn way we well went were weren what when where which while who whom why will with won
would wouldn yes yet you your yours yourself`

const arabic = `في من على إلى عن مع هذا هذه ذلك تلك هؤلاء التي الذي الذين اللي هو هي هم هن أنا أنت انتم نحن احنا كان كانت
يكون تكون كانوا ليس ليست لا لم لن ما ماذا مما عما كما لما لماذا متى أين كيف هل أن إن أنه أنها بأن لأن لكن ولكن أو أم ثم قد لقد
فقد حتى منذ بعد قبل عند عندما عندي لدى بين خلال ضمن غير سوى إلا كل كلها بعض أي أية ايضا أيضا جدا فقط مثل حيث حين إذا إذ لو لولا
يا ها هنا هناك به بها بهم له لها لهم لي لك لكم لنا منه منها منهم فيه فيها فيهم عليه عليها عليهم عنه عنها معي معه معها معنا إليه
إليها وهو وهي وهذا وهذه ولا وما ومن وفي وعلى وكل وقد وإن وأن فما فإن اليوم شي شيء كثير كثيرا وش ليش عشان مو مش بس كذا جديد جديدة
الجديد الجديدة أفضل أحسن`

const russian = `и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от
меня еще нет о об из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом
себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб чтобы без будто чего раз тоже себе под будет
тогда кто этот того потому этого какой совсем ним здесь этом один почти мой моя мои мое тем нее сейчас были куда зачем всех
никогда можно при наконец два другой хоть после над больше тот через эти нас про всего них какая много разве три эту впрочем
хорошо свою свой свои этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю между это очень просто ваш ваши
наш наши наша который которая которые которое которых которую также новый новая новое новые новых лучшие мной вами нами весь вся`

/** Words of the three languages that tell nothing of what a text is about, in the one spelling. */
export const stopWords: ReadonlySet<string> = new Set(
  foldText(`${english} ${arabic} ${russian}`).split(/\s+/),
)
