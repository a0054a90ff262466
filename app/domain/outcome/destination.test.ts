import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { landingUrl, readDestination, taggedDestination } from './destination.ts'

const of = { campaignName: 'Ramadan 2027: dates & coffee', code: 'k7m2p9q' }
const id = '6f1c1c52-9d3c-4c8e-9a57-0c6c1c1d2e3f'

test('a destination gets its UTM parameters and keeps its own query and fragment', () => {
  expect(taggedDestination('https://shop.example/dates?size=1%20kg&flag#top', of)).toBe(
    'https://shop.example/dates?size=1%20kg&flag' +
      '&utm_source=athar&utm_medium=influencer&utm_campaign=ramadan-2027-dates-coffee&utm_content=k7m2p9q#top',
  )
})

test('the UTM parameters that a brand has set stay as they are', () => {
  const tagged = taggedDestination('https://shop.example/?utm_campaign=mine', of)
  expect(new URL(tagged).searchParams.getAll('utm_campaign')).toEqual(['mine'])
  expect(new URL(tagged).searchParams.get('utm_source')).toBe('athar')
})

test('an Arabic name of a campaign survives', () => {
  const tagged = taggedDestination('https://shop.example', { ...of, campaignName: 'عُروض رمضان' })
  expect(new URL(tagged).searchParams.get('utm_campaign')).toBe('عُروض-رمضان')
})

test('a click carries its own id and no older one', () => {
  expect(landingUrl(`https://shop.example/?a=1&athar_click=old&b=2#end`, id)).toBe(
    `https://shop.example/?a=1&b=2&athar_click=${id}#end`,
  )
  expect(landingUrl('https://shop.example', id)).toBe(`https://shop.example/?athar_click=${id}`)
})

test.each([
  'javascript:alert(1)',
  'ftp://shop.example',
  'data:text/html,x',
  'shop.example',
  'https://a:b@shop.example',
  '',
])('nobody is sent to %s', (text) => {
  expect(readDestination(text)).toBeUndefined()
  expect(() => taggedDestination(text, of)).toThrow(RangeError)
})

test('whatever the address, its own parameters arrive unchanged', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const landed = new URL(landingUrl(taggedDestination(address, of), id))
      const own = new URL(address)
      expect(landed.origin + landed.pathname + landed.hash).toBe(own.origin + own.pathname + own.hash)
      expect(landed.search.startsWith(own.search)).toBe(true)
      expect(landed.searchParams.get('athar_click')).toBe(id)
    }),
  )
})
