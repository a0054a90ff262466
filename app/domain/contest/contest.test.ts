import { createHash, createHmac } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSignatureOf, roundMessage } from './beacon.ts'
import { quicknet, readSignature, roundAfter, roundTime } from './beacon-round.ts'
import { masked, rank, scoreText, standings } from './draw.ts'
import { countVerdicts, type Entry, judge } from './entry.ts'
import { entriesIn, entriesInLines, readMoment } from './entry-file.ts'
import { type ContestRules, contestForm, rulesOf } from './rules.ts'

const zone = 'Asia/Riyadh'
const closesAt = new Date('2026-12-24T20:59:59.999Z')
const importedAt = new Date('2026-12-25T08:00:00Z')
const rules: ContestRules = {
  ...{ prize: 'A set', conditions: 'One each', note: '', winners: 3, substitutes: 2, answerDays: 5 },
  ...{ tags: 2, hashtag: 'قهوة', mustFollow: true, countries: ['SA', 'AE'], minimumAge: 18 },
  excluded: ['dukkan', 'noura'],
}
const good: Entry & { importedAt: Date } = {
  ...{ handle: 'layla', body: 'With @sara and @huda #قهوة', enteredAt: new Date('2026-12-24T10:00:00Z') },
  ...{ follows: true, country: 'SA', age: 30, importedAt },
}
const judged = (entries: (typeof good)[], takenOut: string[] = []) =>
  judge(entries, { rules, platform: 'instagram', closesAt, takenOut: new Set(takenOut) })
const verdictOf = (change: Partial<typeof good>, takenOut: string[] = []) =>
  judged([{ ...good, ...change }], takenOut)[0]!.verdict

test('an entry that keeps the rules is in, and one that does not is out with its reason', () => {
  expect(verdictOf({})).toBe('in')
  expect(verdictOf({ handle: 'not a handle' })).toBe('no_handle')
  expect(verdictOf({ handle: 'noura' })).toBe('excluded')
  expect(verdictOf({}, ['layla'])).toBe('by_hand')
  expect(verdictOf({ enteredAt: closesAt })).toBe('in')
  expect(verdictOf({ enteredAt: new Date(closesAt.getTime() + 1) })).toBe('late')
  expect(verdictOf({ enteredAt: null })).toBe('undated')
  expect(verdictOf({ enteredAt: null, importedAt: closesAt })).toBe('in')
  expect(verdictOf({ follows: false })).toBe('not_following')
  expect(verdictOf({ country: 'EG' })).toBe('country')
  expect(verdictOf({ age: 17 })).toBe('under_age')
  expect(verdictOf({ follows: null, country: null, age: null })).toBe('in')
})

test('friends are different accounts, neither oneself nor the brand; a mail address names nobody', () => {
  expect(verdictOf({ body: '@sara @sara. #قهوة' })).toBe('tags')
  expect(verdictOf({ body: '@sara @layla #قهوة' })).toBe('tags')
  expect(verdictOf({ body: '@sara @Dukkan #قهوة' })).toBe('tags')
  expect(verdictOf({ body: 'me@sara.example @huda #قهوة' })).toBe('tags')
  expect(verdictOf({ body: '@sara, @huda.x! #قهوةX' })).toBe('hashtag')
})

test('of one account one entry counts; the same line brought in again is told from another comment', () => {
  const other = { ...good, body: '@a @b #قهوة', enteredAt: new Date('2026-12-24T11:00:00Z') }
  const bad = { ...good, body: 'hello', enteredAt: new Date('2026-12-24T09:00:00Z') }
  expect(judged([other, good, bad, good]).map(({ verdict }) => verdict)).toEqual([
    'second',
    'in',
    'tags',
    'again',
  ])
})

test('the order of files and lines changes neither who is in nor the counts', () => {
  const one = fc.record({
    handle: fc.constantFrom('layla', 'huda', 'noura', 'x y'),
    body: fc.constantFrom('@sara @mona #قهوة', '@sara', '@a @b #قهوة'),
    hour: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (all, picks) => {
      const entries = all.map(({ hour, ...rest }) => ({
        ...good,
        ...rest,
        enteredAt: hour === null ? null : new Date(closesAt.getTime() + (hour - 30) * 3_600_000),
      }))
      const shuffled = entries
        .map((entry) => ({ entry, key: picks.next().value as number }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ entry }) => entry)
      const inOf = (list: typeof entries) =>
        judged(list)
          .filter(({ verdict }) => verdict === 'in')
          .map(({ handle }) => handle)
          .toSorted()
      expect(inOf(shuffled)).toEqual(inOf(entries))
      expect(countVerdicts(judged(shuffled))).toEqual(countVerdicts(judged(entries)))
    }),
  )
})

test('a file is read by the names of its columns in three languages, pasted lines by their first word', () => {
  const line = { body: 'hi @a', follows: null, country: null, age: null }
  const table = (columns: string[], row: string[]) => entriesIn({ columns, rows: [row], lines: [2] }, zone)
  expect(table(['Дата', 'Логин', 'Комментарий'], ['24.12.2026 21:05', '@Layla', 'hi @a'])).toEqual([
    { ...line, line: 2, handle: 'layla', enteredAt: new Date('2026-12-24T18:05:00Z') },
  ])
  expect(table(['اسم المستخدم', 'التعليق', 'يتابع'], ['layla', 'hi @a', 'نعم'])).toMatchObject([
    { handle: 'layla', follows: true, enteredAt: null },
  ])
  expect(table(['likes', 'words'], ['3', 'hi'])).toBeUndefined()
  expect(entriesInLines('@Layla hi @a\n\nhuda\thi @a\t2026-12-24 21:05\nmona:', zone)).toEqual([
    { ...line, line: 1, handle: 'layla', enteredAt: null },
    { ...line, line: 3, handle: 'huda', enteredAt: new Date('2026-12-24T18:05:00Z') },
    { ...line, line: 4, handle: 'mona', body: '', enteredAt: null },
  ])
})

test.each([
  ['2026-12-24T18:05:00Z', '2026-12-24T18:05:00.000Z'],
  ['2026-12-24T18:05:00+0400', '2026-12-24T14:05:00.000Z'],
  ['2026-12-24', '2026-12-23T21:00:00.000Z'],
  ['1798135500', '2026-12-24T18:05:00.000Z'],
  ['1.2.2026', '2026-01-31T21:00:00.000Z'],
  ['05/06/2026', undefined],
  ['2026-02-30', undefined],
  ['2026-12-24T25:00', undefined],
  ['soon', undefined],
])('%s is %s', (text, instant) => {
  expect(readMoment(text, zone)?.toISOString()).toBe(instant)
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const drawn = (seed: string, tickets: string[], most: number) => {
  const facts = { listHash: sha256(tickets.join('\n')), beacon: '-' }
  const hmac = (ticket: string) => createHmac('sha256', seed).update(scoreText(facts, ticket)).digest('hex')
  return rank(tickets.map(hmac), most)
}

test('every place of the list wins equally often: chi-square over 100,000 draws', () => {
  const tickets = Array.from({ length: 8 }, (_, at) => sha256(`t${at}`)).toSorted()
  const draws = 100_000
  const [first, second] = [tickets.map(() => 0), tickets.map(() => 0)]
  for (let at = 0; at < draws; at += 1) {
    const [one, two] = drawn(sha256(`seed ${at}`), tickets, 2)
    first[one!]! += 1
    second[two!]! += 1
  }
  const expected = draws / tickets.length
  const chi = (counts: number[]) => counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  // 99.9 % of fair draws stay below 24.3 with seven degrees of freedom; the seeds are fixed, so this never flickers.
  expect(chi(first)).toBeLessThan(24.3)
  expect(chi(second)).toBeLessThan(24.3)
}, 30_000)

test('a replaced winner makes room for the next substitute, and so does that one', () => {
  const day = (at: number) => new Date(Date.UTC(2026, 11, at))
  const draw = { ranked: [4, 2, 0, 3], drawnAt: day(1) }
  const of = (rank: number, at: number) => ({
    rank,
    cause: 'declined' as const,
    reason: 'x',
    madeAt: day(at),
  })
  const is = (replacements: ReturnType<typeof of>[]) =>
    standings(draw, { winners: 2 }, replacements).map((one) => one.is)
  expect(is([])).toEqual(['winner', 'winner', 'substitute', 'substitute'])
  expect(is([of(1, 2)])).toEqual(['replaced', 'winner', 'winner', 'substitute'])
  expect(is([of(3, 4), of(1, 2)])).toEqual(['replaced', 'winner', 'replaced', 'winner'])
  expect(standings(draw, { winners: 2 }, [of(3, 4), of(1, 2)])[3]!.since).toEqual(day(4))
  expect(is([of(1, 2), of(2, 3), of(3, 4), of(4, 5)])).toEqual(Array(4).fill('replaced'))
})

test('the beacon’s own signature of the round is known, another round’s and a made-up one are not', async () => {
  // Round 1000 of quicknet, as drand publishes it.
  const signature =
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
  expect(await isSignatureOf(1000, signature)).toBe(true)
  expect(await isSignatureOf(1001, signature)).toBe(false)
  expect(await isSignatureOf(1000, 'a'.repeat(96))).toBe(false)
  const secret = bls12_381.utils.randomSecretKey()
  const point = bls12_381.shortSignatures.hash(
    await roundMessage(1000),
    'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_',
  )
  const own = Buffer.from(bls12_381.shortSignatures.sign(point, secret).toBytes()).toString('hex')
  expect(await isSignatureOf(1000, own)).toBe(false)
  expect(readSignature(`{"round":1000,"signature":"${signature.toUpperCase()}"}`)).toBe(signature)
  expect(readSignature(` ${signature}\n`)).toBe(signature)
  expect(readSignature(signature.slice(1))).toBeUndefined()
})

test('the round of a contest comes out after its list is frozen, within the margin and a period', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (at) => {
        const ahead = (roundTime(roundAfter(at)).getTime() - at.getTime()) / 1000
        expect(ahead).toBeGreaterThanOrEqual(60)
        expect(ahead).toBeLessThan(60 + quicknet.period)
      },
    ),
  )
})

test('the form states the rules; both sides’ accounts are out, and a hashtag loses its sign', () => {
  const form = contestForm.parse({
    ...{ prize: 'A set', conditions: 'One each', closesOn: '2026-12-24', importDays: '3', winners: '3' },
    ...{ substitutes: '2', answerDays: '5', tags: '2', hashtag: '#قهوة', mustFollow: 'on', minimumAge: '18' },
    ...{ countries: ['SA'], excluded: '@Dukkan\nhuda' },
  })
  expect(rulesOf(form, ['Noura', 'dukkan'])).toMatchObject({
    ...{ winners: 3, hashtag: 'قهوة', mustFollow: true, minimumAge: 18 },
    excluded: ['noura', 'dukkan', 'huda'],
  })
  const { error } = contestForm.safeParse({ ...form, hashtag: 'two words', winners: '0', importDays: 'x' })
  expect(error!.issues.map(({ path }) => path[0]).toSorted()).toEqual(['hashtag', 'importDays', 'winners'])
})

test('a public page names an account by three signs at most', () => {
  expect([masked('layla.cooks'), masked('abc'), masked('ليلى_تطبخ')]).toEqual(['la•••s', 'a•••', 'لي•••خ'])
})
