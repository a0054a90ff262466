import { handleKey, isHandle } from '../../app/domain/channel/handle.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Interest } from '../../app/domain/campaign/strategy.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import { type SeedLanguage, topicWords } from './topic-words.ts'

/** A handle as somebody would think of it, before a platform's rules. */
export function inventHandle(random: Random, { latinFirst, latinLast }: Person, topic: Interest): string {
  const word = random.pick(topicWords[topic].handles)
  const year = random.whole(1, 99)
  return random.pick([
    `${latinFirst}.${latinLast}`,
    `${latinFirst}_${latinLast}`,
    `${latinFirst}.${word}`,
    `${word}.by.${latinFirst}`,
    `${word}_${latinFirst}`,
    `${latinFirst}${word}`,
    `${latinFirst}.${latinLast}${year}`,
    `${latinFirst}_${word}${year}`,
  ])
}

const longest: Partial<Record<Platform, number>> = { x: 15, snapchat: 15, tiktok: 24 }

/** The same handle by a platform's rules, and one that nobody in `taken` has there. It is added to `taken`. */
export function fitHandle(random: Random, platform: Platform, wish: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const handle = spelledFor(
      random,
      platform,
      attempt === 0 ? wish : `${wish}${random.whole(2, 99 * attempt)}`,
    )
    const key = `${platform} ${handleKey(handle)}`
    if (!isHandle(platform, handle) || taken.has(key)) continue
    taken.add(key)
    return handle
  }
}

function spelledFor(random: Random, platform: Platform, wish: string): string {
  const most = longest[platform] ?? 30
  if (platform === 'linkedin')
    return `${wish.replace(/[._]/g, '-')}-${random.whole(0x1000, 0xffff).toString(16)}`
  if (platform === 'odnoklassniki' && random.chance(0.4))
    return `group/${random.whole(5, 7)}${random.whole(1e11, 9e11)}`
  const allowsDots = platform === 'instagram' || platform === 'tiktok' || platform === 'youtube'
  const plain = allowsDots ? wish : wish.replaceAll('.', '_')
  if (plain.length <= most) return plain
  const digits = /\d*$/.exec(plain)![0]
  return `${plain
    .replace(/\d+$/, '')
    .replace(/[._]/g, '')
    .slice(0, most - digits.length)}${digits}`
}

/** What a channel is called in its own language. */
export function inventName(random: Random, person: Person, topic: Interest, language: SeedLanguage): string {
  if (random.chance(0.55)) return person.full
  const { things, tags } = topicWords[topic][language]
  const thing = random.pick(things)
  if (language === 'ar') return `${person.first} | ${random.pick(tags).replaceAll('_', ' ')}`
  return language === 'ru' ? `${person.first} про ${thing}` : `${person.first} on ${thing}`
}
