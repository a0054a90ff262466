import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { folderName } from '#db/click-log/folder.ts'
import { listAlarms } from '#db/queries/alarms.ts'
import { listClickLogs } from '#db/queries/click-logs.ts'
import { plusHours } from '../domain/clock.ts'
import { clickLogTeller } from './click-log-teller.ts'
import { drain } from './drain.ts'
import { test } from './testing.ts'
import { watchMoney } from './watch-money.ts'

const fail = (error: unknown) => {
  throw error
}
const minutes = (from: Date, count: number) => plusHours(from, count / 60)

function open() {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'athar-told-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

test('staff is written to once when a click log fills, and the alarm ends when it is shipped', async ({
  db,
  make,
  world,
  clock,
}) => {
  await make.staff()
  const directory = open()
  const [shipped, errors]: [{ at: Date }, unknown[]] = [{ at: clock.now }, []]
  const teller = clickLogTeller({
    ...{ db, directory, now: () => clock.now, mostBytes: 1_000 },
    ...{ shippedAt: () => shipped.at, lostAt: () => null, onError: (error) => errors.push(error) },
  })
  const alarm = async () => (await listAlarms(db, clock.now)).find(({ kind }) => kind === 'click_log')
  const letters = () => world.letters.filter(({ subject }) => subject.includes('Clicks of tracked links'))
  const minute = async () => {
    clock.now = minutes(clock.now, 1)
    await teller.tell()
    await drain(world.context)
  }
  await minute()
  expect(await listClickLogs(db)).toMatchObject([{ directory, machine: os.hostname(), troubleSince: null }])
  expect(await alarm()).toBeUndefined()

  const segment = path.join(directory, 'owner.00000001.clicks')
  writeFileSync(segment, 'x'.repeat(900))
  await minute()
  const began = clock.now
  await minute()
  expect(await alarm()).toMatchObject({ count: 1, since: began })
  await watchMoney(world.context)
  await drain(world.context)
  expect(letters().map(({ subject }) => subject)).toEqual([
    'Athar: Clicks of tracked links are in danger on 1 server',
  ])
  expect(letters()[0]!.text).toContain('/staff/alarms#click_logs')

  rmSync(segment)
  await minute()
  expect(await alarm()).toBeUndefined()
  clock.now = minutes(clock.now, 10)
  await minute()
  expect(await alarm()).toMatchObject({ count: 1, since: clock.now })
  expect(letters()).toHaveLength(2)
  shipped.at = clock.now
  await minute()
  expect(await alarm()).toBeUndefined()
  expect(errors).toEqual([])
})

test('a folder left empty is forgotten, one that fell silent with clicks is an alarm until it is heard of again', async ({
  db,
  world,
  clock,
}) => {
  const directory = open()
  const teller = () =>
    clickLogTeller({
      ...{ db, directory, now: () => clock.now, mostBytes: 1_000, lostAt: () => null },
      ...{ shippedAt: () => clock.now, onError: fail },
    })
  const mine = async () => (await listClickLogs(db)).filter((log) => log.directory === directory)
  const isAlarm = async () => (await listAlarms(db, clock.now)).some(({ kind }) => kind === 'click_log')
  const first = teller()
  await first.tell()
  await first.stop(true)
  expect(await mine()).toEqual([])
  await first.tell()
  await first.stop(false)
  expect(await mine()).toMatchObject([{ folder: folderName(directory) }])
  clock.now = minutes(clock.now, 11)
  expect(await isAlarm()).toBe(true)
  await teller().tell()
  expect([await isAlarm(), (await mine()).length]).toEqual([false, 1])
  expect(readdirSync(directory)).toEqual(['name'])
  expect(world.letters).toEqual([])
})
