import { describe, expect, test } from 'vitest'
import { mostBytes, mostRows, readCsv } from './read-csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const code = (input: Uint8Array) => {
  try {
    return readCsv(input).rows.length
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('a table out of a file', () => {
  test('may be separated by commas, semicolons or tabs, with a BOM and Windows line ends', () => {
    const table = { columns: ['a', 'b'], rows: [['1', '2, 3; 4']], lines: [2] }
    expect(readCsv(bytes('\ufeffa,b\r\n1,"2, 3; 4"\r\n'))).toEqual(table)
    expect(readCsv(bytes('a;b\n1;"2, 3; 4"\n'))).toEqual(table)
    expect(readCsv(bytes('a\tb\n1\t2, 3; 4'))).toEqual(table)
    expect(readCsv(bytes('"one, two";b\n1;"2, 3; 4"\n')).columns).toEqual(['one, two', 'b'])
  })

  test('keeps line breaks and quotes inside quotes, and leaves empty lines out', () => {
    expect(readCsv(bytes('a,b\n\n"two\nlines","say ""hi"""\n , \n'))).toEqual({
      columns: ['a', 'b'],
      rows: [['two\nlines', 'say "hi"']],
      lines: [3],
    })
  })

  test('may be the UTF-16 that spreadsheets save', () => {
    const text = 'имя\tнорма\nН\tع'
    const little = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    expect(readCsv(little)).toEqual({ columns: ['имя', 'норма'], rows: [['Н', 'ع']], lines: [2] })
  })

  test('a column without a name and rows of other lengths come as they are', () => {
    expect(readCsv(bytes('a,,c\n1\n1,2,3,4'))).toEqual({
      columns: ['a', '', 'c'],
      rows: [['1'], ['1', '2', '3', '4']],
      lines: [2, 3],
    })
  })

  test('knows the line of each row as an editor numbers them', () => {
    expect(readCsv(bytes('\r\na,b\r\n"x\r\ny\r\nz",1\r\n\r\n2,"3"\r\n4,5')).lines).toEqual([3, 7, 8])
  })
})

describe('what is no table', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', bytes(''), 'import.empty'],
    ['a header alone', bytes('platform,handle\n'), 'import.empty'],
    [
      'another encoding',
      Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, 0xcf, 0xf0, 0xe8, 0x2c, 0xe2]),
      'import.not_text',
    ],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'import.not_text'],
    ['NUL among text', bytes('a,b\n1,\0'), 'import.not_text'],
    ['an open quote', bytes('a,b\n1,"2\n3,4\n'), 'import.open_quote'],
    ['too many columns', bytes(`${'a,'.repeat(101)}\n1`), 'import.too_many_columns'],
    ['too large a file', new Uint8Array(mostBytes + 1).fill(97), 'import.too_large'],
    ['too many rows', bytes(`a\n${'1\n'.repeat(mostRows + 1)}`), 'import.too_many_rows'],
  ])('%s is refused', (_, input, refusal) => {
    expect(code(input)).toBe(refusal)
  })

  test('its limits may be narrower', () => {
    const most = { bytes: 6, rows: 2 }
    expect(() => readCsv(bytes('a\n1\n2\n3'), most)).toThrow('import.too_large')
    expect(() => readCsv(bytes('a\n1\n2\n3'), { ...most, bytes: 7 })).toThrow('import.too_many_rows')
  })

  test('the limit itself is not', () => {
    expect(code(bytes(`a\n${'1\n'.repeat(mostRows)}`))).toBe(mostRows)
  })
})
