import type { TemplateWords } from '../brief-template.ts'

export const templatesEn: TemplateWords = {
  industries: {
    food: {
      thing: 'our kitchen box',
      product:
        'A box of ingredients for three dinners, with recipe cards. For people who like to cook but not to plan. Cook one of the recipes in your own kitchen and eat it on camera.',
      tone: 'Warm and practical, as if a friend were standing beside you at the stove',
      mustSay: [
        'What is in the box and for how many people it is',
        'How long the dish took you',
        'Where it can be ordered',
      ],
      mustNotSay: [
        'No health or diet claims',
        'No other food brands in the picture',
        'Do not call it cheaper than a named shop',
      ],
      hashtags: ['#ad', '#cookathome'],
      category: 'Meal boxes and grocery delivery',
      sent: 'One box for three dinners',
    },
    beauty: {
      thing: 'our evening cream',
      product:
        'A night cream without perfume for dry skin, 50 ml. For people who want a short routine. Use it for at least five evenings before you film, and show your skin without a filter.',
      tone: 'Honest and calm, like advice to a sister',
      mustSay: ['Free of perfume', 'How many evenings you have used it', 'A pea-sized amount is enough'],
      mustNotSay: [
        'No promise to heal or treat',
        'No before and after pictures',
        'No beauty filter on the skin',
      ],
      hashtags: ['#ad', '#skincare'],
      category: 'Face care',
      sent: 'One cream, 50 ml',
    },
    fashion: {
      thing: 'our new collection',
      product:
        'Twelve pieces for the season that go with each other. Choose two and show them in your own style on three occasions: work, an evening out, a day at home.',
      tone: 'Relaxed and precise: cut, cloth, how it moves',
      mustSay: ['Which pieces and sizes you wear', 'What they are made of', 'Sizes run from XS to 3XL'],
      mustNotSay: [
        'No comments on bodies',
        'No pieces of other brands with a visible logo',
        'No discount that is not in this brief',
      ],
      hashtags: ['#ad', '#ootd'],
      category: 'Clothing',
      sent: 'Two pieces of your choice in your size',
    },
    technology: {
      thing: 'our wireless headphones',
      product:
        'Headphones with noise cancelling and 40 hours of battery. For people who work between people. Use them for a week and show one moment in which they helped and one in which they did not.',
      tone: 'Factual and curious; figures before adjectives',
      mustSay: ['40 hours with noise cancelling on', 'Two devices at once', 'Two years of warranty'],
      mustNotSay: [
        'No comparison by name with other makers',
        'No claim about hearing health',
        'No features of a coming update',
      ],
      hashtags: ['#ad', '#tech'],
      category: 'Headphones and speakers',
      sent: 'One pair of headphones',
    },
    travel: {
      thing: 'three days in our hotel',
      product:
        'A house by the sea with forty rooms, forty minutes from the airport. For couples and families with small children. Stay for two nights and show what a day is like: breakfast, beach, evening.',
      tone: 'Unhurried, with room for silence and sound',
      mustSay: ['How to get there from the airport', 'What is included in the price', 'Best months to come'],
      mustNotSay: [
        'No other guests without their consent',
        'No prices that are not on our page',
        'No drone over the beach',
      ],
      hashtags: ['#ad', '#travel'],
      category: 'Hotels and holiday homes',
      sent: '',
    },
    education: {
      thing: 'our evening course',
      product:
        'Twelve weeks of evening classes with a teacher, homework and a certificate. For people who work and want to change what they do. Take the first lesson and tell what you could do after it.',
      tone: 'Encouraging and concrete, never from above',
      mustSay: [
        'Twelve weeks, two evenings each',
        'The first lesson is free',
        'What you could do after the first lesson',
      ],
      mustNotSay: ['No promise of a job or a salary', 'No “in one day”', 'No other schools by name'],
      hashtags: ['#ad', '#learning'],
      category: 'Courses and schools',
      sent: '',
    },
    finance: {
      thing: 'our savings account',
      product:
        'An account that sets a small amount aside with every payment. For people who start to save. Show how you set a goal in the app; use made-up figures, never your own balance.',
      tone: 'Sober and clear, every figure with its condition',
      mustSay: ['Capital is protected by the deposit scheme', 'The rate may change', 'Terms are on our page'],
      mustNotSay: [
        'No advice to buy or sell anything',
        'No promise of returns',
        'No words such as “risk-free” or “guaranteed”',
      ],
      hashtags: ['#ad', '#saving'],
      category: 'Banks, savings and investing',
      sent: '',
    },
    apps: {
      thing: 'our puzzle game',
      product:
        'A calm puzzle game of five-minute levels, without advertising inside. For people who wait: in a queue, on a train. Play it until level ten and show a level that you did not manage at once.',
      tone: 'Playful and unforced; losing is part of it',
      mustSay: ['Free for the first thirty levels', 'Works without internet', 'For iOS and Android'],
      mustNotSay: ['No footage of other games', 'Not aimed at children under 13', 'No ranking in the store'],
      hashtags: ['#ad', '#mobilegame'],
      category: 'Mobile games',
      sent: '',
    },
  },
  objectives: {
    awareness: { title: 'Meet {thing}', ask: 'The name of the brand in the first five seconds' },
    inform: {
      title: 'What there is to know: {thing}',
      ask: 'Answer one question that people really ask about it',
    },
    leads: {
      title: 'Sign up: {thing}',
      ask: 'Say that the link leads to a short form and what comes after it',
    },
    sales: { title: 'Order now: {thing}', ask: 'The link and the last day of the offer' },
  },
}
