import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { xlsxResponse } from './xlsx.ts'

const read = async (response: Response) => readXlsxFile(Buffer.from(await response.arrayBuffer()))

test('numbers are numbers, days are days, and what is not known is an empty cell', async () => {
  const rows = [
    ['=HYPERLINK("http://evil")', { number: 1234.5, digits: 2 }, { day: '2026-11-20' }, null],
  ] as const
  const response = await xlsxResponse('نتيجة.xlsx', [{ name: 'A', columns: ['a', 'b', 'c', 'd'], rows }], {
    isRtl: true,
  })
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('نتيجة.xlsx'))
  const [sheet] = await read(response)
  const data: unknown[][] = sheet!.data
  expect(data[1]!.slice(0, 3)).toEqual([
    '=HYPERLINK("http://evil")',
    1234.5,
    new Date('2026-11-20T00:00:00Z'),
  ])
  expect(data[1]![3] ?? null).toBeNull()
})

test('sheets of one name, or of names that a book cannot hold, are told apart', async () => {
  const sheet = (name: string) => ({ name, columns: ['a'], rows: [['x']] })
  const long = 'Results by platform, format and country'
  const response = await xlsxResponse('x.xlsx', [sheet('a/b'), sheet('a/b'), sheet(long), sheet(long)], {
    isRtl: false,
  })
  const names = (await read(response)).map(({ sheet: name }) => name)
  expect(new Set(names).size).toBe(4)
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
})
