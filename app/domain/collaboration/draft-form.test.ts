import { expect, test } from 'vitest'
import { draftForm } from './forms.ts'

const read = (links?: string) => draftForm.safeParse({ caption: 'Ad', ticked: [], links })

test('links of a draft come one a line, and empty lines are none', () => {
  expect(read()).toMatchObject({ data: { links: [] } })
  expect(read('https://dukkan.example/box\r\n\n  http://a.example ')).toMatchObject({
    data: { links: ['https://dukkan.example/box', 'http://a.example'] },
  })
})

test.each(['dukkan.example', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'mailto:a@b.example'])(
  '%s is no address of the web',
  (link) => expect(read(link).error?.issues[0]).toMatchObject({ path: ['links'], message: 'url' }),
)

test('more than five are too many', () => {
  const six = Array.from({ length: 6 }, (_, at) => `https://a.example/${at}`).join('\n')
  expect(read(six).error?.issues[0]).toMatchObject({ path: ['links'] })
})
