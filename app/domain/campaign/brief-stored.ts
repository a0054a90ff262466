import type { Brief } from './brief.ts'

/** What a version stands for where it was written before a brief could say it. */
const unsaid: Partial<Brief> = {
  contest: null,
  references: [],
  tone: '',
  extraRevisionPrice: '',
  rightsTerritory: '',
  rightsUntil: '',
  rightsExtension: null,
  exclusivityDays: 0,
  exclusivityCategory: '',
  exclusivityBrands: [],
  shipment: null,
  parts: [],
  commission: null,
  clocks: {},
}

/** A stored body as a brief of today. Versions are never rewritten, so every reader of one comes through here. */
export const readStoredBrief = (body: unknown): Brief => ({ ...unsaid, ...(body as Brief) })
