import type { Seams } from './seams.ts'

/** Bugs by name, each where such a bug would be: the campaign has to find every one of them. */
export const planted: Record<string, Seams> = {}
