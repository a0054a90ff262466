import type { Platform } from '../channel/platforms.ts'

/**
 * START VALUES, to be replaced by the installation's own counts as they come in: who is on each platform, as it looks
 * in public summaries, rounded. They only fill what a channel does not report and say what "platform average" is;
 * a connected account outweighs them 50 to 1.
 *
 * Per platform: shares by age (13-17 … 65+) of its women and of its men, and the share of women.
 */
export type People = { female: number; women: readonly number[]; men: readonly number[] }

export const people: Record<Platform, People> = {
  instagram: {
    female: 0.49,
    women: [0.07, 0.29, 0.31, 0.17, 0.09, 0.045, 0.025],
    men: [0.07, 0.33, 0.33, 0.15, 0.07, 0.033, 0.017],
  },
  tiktok: {
    female: 0.48,
    women: [0.14, 0.35, 0.27, 0.13, 0.065, 0.03, 0.015],
    men: [0.13, 0.34, 0.3, 0.13, 0.06, 0.028, 0.012],
  },
  youtube: {
    female: 0.455,
    women: [0.06, 0.17, 0.24, 0.2, 0.14, 0.1, 0.09],
    men: [0.07, 0.2, 0.26, 0.19, 0.13, 0.08, 0.07],
  },
  telegram: {
    female: 0.42,
    women: [0.06, 0.22, 0.29, 0.22, 0.13, 0.06, 0.02],
    men: [0.06, 0.24, 0.31, 0.21, 0.11, 0.05, 0.02],
  },
  snapchat: {
    female: 0.5,
    women: [0.2, 0.38, 0.24, 0.11, 0.045, 0.018, 0.007],
    men: [0.19, 0.39, 0.26, 0.1, 0.04, 0.014, 0.006],
  },
  x: {
    female: 0.36,
    women: [0.05, 0.3, 0.35, 0.17, 0.08, 0.035, 0.015],
    men: [0.04, 0.28, 0.37, 0.18, 0.08, 0.035, 0.015],
  },
  vkontakte: {
    female: 0.54,
    women: [0.08, 0.16, 0.22, 0.24, 0.15, 0.09, 0.06],
    men: [0.1, 0.2, 0.25, 0.23, 0.12, 0.06, 0.04],
  },
  odnoklassniki: {
    female: 0.61,
    women: [0.02, 0.05, 0.13, 0.22, 0.22, 0.2, 0.16],
    men: [0.02, 0.06, 0.17, 0.27, 0.22, 0.16, 0.1],
  },
  pinterest: {
    female: 0.72,
    women: [0.07, 0.27, 0.29, 0.16, 0.1, 0.07, 0.04],
    men: [0.08, 0.28, 0.3, 0.16, 0.1, 0.05, 0.03],
  },
  linkedin: {
    female: 0.43,
    women: [0.003, 0.22, 0.49, 0.19, 0.07, 0.02, 0.007],
    men: [0.003, 0.19, 0.48, 0.21, 0.08, 0.027, 0.01],
  },
}

/**
 * Where each platform's people live, in people per thousand by country; what is left of 1000 is everywhere else.
 * Start values, as above.
 */
export const residence: Record<Platform, string> = {
  instagram:
    'IN 200 US 90 BR 75 ID 55 TR 32 GB 18 DE 17 FR 16 ES 13 RU 22 EG 11 SA 10 IQ 10 MA 7 DZ 6 ' +
    'PK 11 AE 4 KZ 7 UZ 4 JO 2 KW 1.4 QA 1 BH 0.6 OM 1 LB 1.3 TN 1.7 BY 2.4',
  tiktok:
    'US 90 ID 90 BR 65 RU 35 SA 22 EG 21 IQ 20 TR 25 PK 35 GB 16 FR 15 DE 14 ES 12 DZ 12 MA 9 KZ 9 ' +
    'AE 8 UZ 4 BY 3.3 JO 4.5 KW 3 QA 2 BH 1 OM 2.2 LB 2.5 TN 3',
  youtube:
    'IN 180 US 94 BR 56 ID 55 PK 27 DE 26 TR 23 GB 22 FR 20 EG 18 RU 30 ES 16 SA 11 IQ 10 MA 8.5 ' +
    'DZ 8.3 KZ 5 AE 3.5 UZ 5 TN 3 JO 2.6 KW 1.6 QA 1 BH 0.6 OM 1.4 LB 1.8 BY 2.2',
  telegram:
    'RU 100 IN 100 ID 40 US 30 BR 40 EG 22 UZ 25 KZ 14 TR 20 IQ 18 SA 10 DE 13 ES 12 FR 8 GB 8 ' +
    'BY 6 DZ 7 MA 5 AE 5 JO 4 LB 1.5 KW 1 QA 1 BH 0.5 OM 1 TN 1 PK 6',
  snapchat:
    'IN 300 US 150 PK 50 FR 40 GB 34 SA 33 DE 27 IQ 27 EG 22 TR 20 DZ 11 MA 10 AE 6 BR 7 ID 7 ES 7 ' +
    'JO 5 KW 3.3 OM 3 QA 1.5 BH 1.4 LB 1.5 TN 3 KZ 3 RU 9',
  x:
    'US 170 IN 45 ID 42 GB 40 TR 35 BR 37 SA 27 DE 24 FR 25 ES 19 EG 10 AE 6 KW 4 IQ 4 PK 8 RU 8 ' +
    'DZ 2 MA 2 QA 2 JO 2 BH 1 OM 2 LB 1 TN 1 KZ 1',
  vkontakte: 'RU 800 BY 40 KZ 50 UZ 15 DE 8 US 6 TR 6',
  odnoklassniki: 'RU 720 UZ 60 KZ 50 BY 35 DE 12 US 6 TR 8',
  pinterest:
    'US 170 BR 74 DE 35 FR 30 GB 22 ES 20 TR 14 ID 15 IN 20 SA 6 EG 6 AE 3 MA 4 DZ 3 RU 10 KZ 3 ' +
    'JO 1 KW 0.8 TN 1 LB 0.7',
  linkedin:
    'US 220 IN 130 BR 70 GB 40 FR 30 ID 27 DE 20 ES 20 TR 17 PK 13 SA 10 EG 11 AE 9 MA 6 DZ 5 IQ 3 ' +
    'TN 3 JO 2.5 KW 1.5 QA 1.5 LB 1.5 OM 1.2 BH 0.7 KZ 2 UZ 1 RU 4',
}

/** How many of a country's people online follow channels in a language; a person may follow in several. */
export const spoken: Partial<Record<string, Record<string, number>>> = {
  SA: { ar: 0.92, en: 0.3, ur: 0.07, hi: 0.05 },
  AE: { ar: 0.42, en: 0.7, hi: 0.28, ur: 0.15, ru: 0.03, fa: 0.03 },
  KW: { ar: 0.8, en: 0.4, hi: 0.13 },
  QA: { ar: 0.5, en: 0.6, hi: 0.22, ur: 0.08 },
  BH: { ar: 0.75, en: 0.5, hi: 0.14 },
  OM: { ar: 0.8, en: 0.4, hi: 0.12, ur: 0.06 },
  EG: { ar: 0.98, en: 0.2 },
  JO: { ar: 0.97, en: 0.25 },
  LB: { ar: 0.95, en: 0.4, fr: 0.35 },
  IQ: { ar: 0.9, en: 0.1 },
  MA: { ar: 0.92, fr: 0.4, en: 0.15, es: 0.05 },
  TN: { ar: 0.95, fr: 0.45, en: 0.12 },
  DZ: { ar: 0.94, fr: 0.42, en: 0.1 },
  RU: { ru: 0.99, en: 0.1 },
  KZ: { ru: 0.9, en: 0.08 },
  BY: { ru: 0.98, en: 0.08 },
  UZ: { ru: 0.6, en: 0.06 },
  TR: { tr: 0.98, en: 0.12, ar: 0.05 },
  US: { en: 0.97, es: 0.14 },
  GB: { en: 0.98 },
  DE: { de: 0.95, en: 0.35, tr: 0.05, ru: 0.05, ar: 0.03 },
  FR: { fr: 0.98, en: 0.2, ar: 0.06 },
  ES: { es: 0.97, en: 0.2 },
  IN: { hi: 0.65, en: 0.35, ur: 0.05 },
  PK: { ur: 0.9, en: 0.25 },
  ID: { en: 0.12 },
  BR: { en: 0.08 },
}
export const elsewhere: Record<string, number> = {
  en: 0.35,
  es: 0.2,
  fr: 0.08,
  ar: 0.06,
  ru: 0.03,
  fa: 0.03,
  de: 0.02,
}

/**
 * How a country's people online differ from their platform: odds of being a man, and how fast shares fall with each
 * older age bucket (above 0 = younger). Labour migration and age pyramids, rounded.
 */
export const tilts: Partial<Record<string, readonly [men: number, youth: number]>> = {
  SA: [1.6, 0.1],
  AE: [2, 0],
  KW: [1.6, 0.05],
  QA: [2.2, 0],
  BH: [1.6, 0.05],
  OM: [1.7, 0.1],
  EG: [1.4, 0.2],
  JO: [1.2, 0.2],
  LB: [1.05, 0.1],
  IQ: [1.7, 0.25],
  MA: [1.2, 0.15],
  TN: [1.1, 0.1],
  DZ: [1.3, 0.15],
  RU: [0.85, -0.1],
  BY: [0.85, -0.1],
  KZ: [0.9, 0.05],
  UZ: [1.2, 0.15],
  IN: [2, 0.15],
  PK: [2.4, 0.2],
  DE: [1, -0.1],
  GB: [0.95, -0.1],
  US: [0.9, -0.08],
  FR: [0.95, -0.08],
  ES: [1, -0.1],
}
