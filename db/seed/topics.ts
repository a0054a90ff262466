import { type Interest, interests } from '../../app/domain/campaign/strategy.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Random } from './random.ts'

const related: Record<Interest, readonly Interest[]> = {
  beauty: ['fashion', 'health'],
  fashion: ['beauty', 'art'],
  food: ['coffee', 'home', 'family'],
  coffee: ['food', 'travel', 'photography'],
  fitness: ['health', 'sports'],
  health: ['fitness', 'science'],
  travel: ['photography', 'nature', 'food'],
  family: ['parenting', 'home'],
  parenting: ['family', 'education'],
  education: ['books', 'science'],
  books: ['film', 'education'],
  technology: ['gaming', 'science', 'business'],
  gaming: ['technology', 'film'],
  cars: ['technology', 'travel'],
  sports: ['fitness', 'football'],
  football: ['sports'],
  music: ['film', 'art'],
  film: ['books', 'music'],
  comedy: ['film', 'family'],
  art: ['crafts', 'photography'],
  photography: ['travel', 'art'],
  home: ['crafts', 'gardening'],
  gardening: ['home', 'nature'],
  pets: ['nature', 'family'],
  finance: ['business', 'news'],
  business: ['finance', 'technology'],
  news: ['business', 'science'],
  science: ['technology', 'nature'],
  nature: ['travel', 'photography'],
  crafts: ['art', 'home'],
}
const popular: Partial<Record<Interest, number>> = {
  beauty: 8,
  fashion: 7,
  food: 8,
  travel: 6,
  comedy: 5,
  gaming: 5,
  family: 4,
  technology: 5,
  fitness: 4,
}
/** Where people look for a topic. */
const atHome: Partial<Record<Platform, readonly Interest[]>> = {
  linkedin: ['business', 'finance', 'technology', 'education', 'news', 'science'],
  pinterest: ['home', 'crafts', 'food', 'fashion', 'gardening', 'beauty', 'art', 'travel'],
  odnoklassniki: ['family', 'gardening', 'food', 'crafts', 'health', 'music', 'pets', 'home'],
}

/** One to three topics, the main one first, that go together and with the platform. */
export function inventTopics(random: Random, platform: Platform): Interest[] {
  const likely = atHome[platform]
  const among = likely && random.chance(0.75) ? likely : interests
  const first = random.weighted(
    Object.fromEntries(among.map((topic) => [topic, popular[topic] ?? 2])) as Record<Interest, number>,
  )
  return [first, ...random.some(related[first], random.whole(0, 2))]
}
