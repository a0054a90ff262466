import { describe, expect, test } from 'vitest'
import { usesOfName } from './bm25.ts'

const filler = (count: number) => Array.from({ length: count }, (_, i) => `Post number ${i}`)

describe('a name', () => {
  test.each([
    ['L’Oréal', ['Yes, loreal.', 'L’ORÉAL again', '#LOréal'], 3],
    ['دُكّان', ['من دكان إلى البيت', '#دكّان', 'دكانة أخرى'], 2],
    ['Иван-чай', ['Пью Иван-чай', '#иванчай', 'Иван пьёт чай'], 2],
    ['Coffee Hour', ['#CoffeeHour', 'one coffee, an hour'], 1],
    ['!', ['!'], 0],
  ])('%s is found in its spellings and in nothing else', (name, posts, count) =>
    expect(usesOfName(name, [posts])[0]!.posts).toBe(count),
  )

  test('counts more the more of a channel’s posts say it, and less the more channels do', () => {
    const said = (times: number, posts: number) => [
      ...Array.from({ length: times }, () => 'Dukkan'),
      ...filler(posts - times),
    ]
    const [often, once, onceInMany, never] = usesOfName('dukkan', [
      said(4, 10),
      said(1, 10),
      said(1, 40),
      said(0, 10),
    ])
    expect(often!.score).toBeGreaterThan(once!.score)
    expect(once!.score).toBeGreaterThan(onceInMany!.score)
    expect(onceInMany!.score).toBeGreaterThan(0)
    expect(never).toEqual({ posts: 0, score: 0 })
    const [common] = usesOfName('dukkan', [said(4, 10), said(4, 10), said(4, 10)])
    expect(common!.score).toBeLessThan(often!.score)
  })

  test('of no channels has no uses', () => expect(usesOfName('dukkan', [])).toEqual([]))
})
