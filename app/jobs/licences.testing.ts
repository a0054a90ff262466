import { dayIn, plusDays } from '../domain/clock.ts'

/** What a creator needs to advertise in the Gulf, for tests about other things. */
export const licencesOf = (creatorId: string, now: Date) =>
  (['sa-mawthooq', 'ae-advertiser-permit'] as const).map((kind) => ({
    ...{ creatorId, kind, number: '1234567', holder: 'Noura', status: 'verified' },
    validUntil: dayIn(plusDays(now, 900), 'UTC'),
    declaredAt: now,
  }))
