import type { RulingWords } from '../../app/domain/dispute/case.ts'

/** What people of the demo say in a dispute, in the language in which they write to each other. */
export const disputeLines = {
  en: {
    complaint: 'The reel is out without any label. We wrote on the same day and nothing changed.',
    evidence: 'The post as it stood on the first evening: no label.',
    half: 'Half of it, and we close this today.',
    answer: 'The label was missing for one evening. I added it as soon as I saw the message.',
  },
  ar: {
    complaint: 'نُشر الفيديو بلا وسم إعلان. كتبنا في اليوم نفسه ولم يتغير شيء.',
    evidence: 'المنشور كما كان مساء اليوم الأول: بلا وسم.',
    half: 'النصف، ونغلق الأمر اليوم.',
    answer: 'غاب الوسم مساءً واحدًا. أضفته حين رأيت الرسالة.',
  },
  ru: {
    complaint: 'Ролик вышел без пометки рекламы. Мы написали в тот же день, ничего не изменилось.',
    evidence: 'Пост в первый вечер: пометки нет.',
    half: 'Половина, и сегодня закрываем.',
    answer: 'Пометки не было один вечер. Я добавил её, как только увидел сообщение.',
  },
} as const

/** The reasons of the demo's rulings; why they follow names nobody. */
export const rulingWords = (isNothing: boolean): RulingWords =>
  isNothing
    ? {
        en: {
          facts: 'The post stood without a label until it was taken down, three messages notwithstanding.',
          why: 'The post was advertising, was never labelled and is gone. Nothing of it serves the brand any more.',
        },
        ar: {
          facts: 'بقي المنشور بلا وسم حتى أُزيل رغم ثلاث رسائل.',
          why: 'كان المنشور إعلانًا ولم يوسم قط وقد زال. لم يعد فيه ما ينفع العلامة.',
        },
        ru: {
          facts: 'Пост стоял без пометки, пока его не сняли, несмотря на три сообщения.',
          why: 'Пост был рекламой, так и не был помечен и снят. Бренду от него пользы больше нет.',
        },
      }
    : {
        en: {
          facts: 'The post was out for a day without a label. It was put right after the second message.',
          why: 'The post was advertising and was labelled a day late. The payment is reduced, because the brand bore the risk.',
        },
        ar: {
          facts: 'بقي المنشور يومًا بلا وسم، وصُحح بعد الرسالة الثانية.',
          why: 'كان المنشور إعلانًا ووُسم متأخرًا يومًا. تُنقص الدفعة لأن العلامة تحملت الخطر.',
        },
        ru: {
          facts: 'Пост день стоял без пометки. Исправлено после второго сообщения.',
          why: 'Пост был рекламой и помечен на день позже. Оплата уменьшена: рисковал бренд.',
        },
      }
