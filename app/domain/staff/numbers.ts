export const spans = [30, 90, 365] as const
export type Span = (typeof spans)[number]

/** How far back the numbers look, as the address says. */
export const spanIn = (text: string | null): Span => spans.find((days) => String(days) === text) ?? 90

/** Half of all were as fast as `median`, nine in ten as fast as `slow`; hours, null where nothing was measured. */
export type Waiting = { count: number; median: number | null; slow: number | null }

/** Appeals that were decided, and how many of them came to another amount than the first ruling. */
export type Appeals = { decided: number; overturned: number }

/** Disputes opened in a span by reason, and the deals that were paid in it. */
export type Rates = { deals: number; reasons: { reason: string; count: number }[] }

/** How many of a thousand deals; null while there are none to count by. */
export const perThousand = (count: number, deals: number): number | null =>
  deals === 0 ? null : Math.round((count * 10_000) / deals) / 10
