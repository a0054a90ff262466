import { largestUpload } from '#app/domain/content/picture.ts'
import { largestVideo } from '#app/domain/content/video.ts'
import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { judge } from './guard.ts'

const isOurs = (origin: string) => origin === 'https://athar.example'
const piece = { 'content-type': 'application/offset+octet-stream', origin: 'https://athar.example' }
const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://athar.example' }

const verdict = (method: string, url: string, headers: IncomingHttpHeaders = {}) =>
  judge({ method, url, headers }, isOurs)?.status

test.each<[string, string, IncomingHttpHeaders?]>([
  ['GET', '/'],
  ['HEAD', '/sign-in'],
  ['GET', '/?q=%D8%A3%D8%AB%D8%B1+x'],
  ['GET', '/@lina'],
  ['GET', '/brand/discover?q=%00&platform=%'],
  ['GET', `/brand/campaigns/1/match.data?${'platform=x&'.repeat(1_000)}`],
  ['GET', '/deals/1.data?_routes=routes%2Fbrand%2Fdeal%2Froute'],
  ['GET', '/', { origin: 'https://evil.example' }],
  ['POST', '/sign-in', form],
  ['POST', '/sign-in?index', { ...form, 'sec-fetch-site': 'same-origin' }],
  ['POST', '/sign-in', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['POST', '/sign-out', { origin: 'https://athar.example', 'content-length': '0' }],
  ['POST', '/x', { ...form, 'content-type': 'multipart/form-data; boundary=x' }],
  ['POST', '/deals/1/draft', { ...form, 'content-length': '11000000' }],
  ['POST', '/creator/channels.data', { ...form, 'content-length': '2500000' }],
  ['POST', '/uploads', { origin: 'https://athar.example', 'upload-length': '209715200' }],
  ['PATCH', '/uploads/1', { ...piece, 'content-length': String(largestVideo.bytes) }],
  ['HEAD', '/uploads/1', { origin: 'https://athar.example' }],
  ['DELETE', '/uploads/1', { origin: 'https://athar.example' }],
  ['OPTIONS', '/uploads'],
  ['POST', '/hooks/stripe', { 'content-type': 'application/json' }],
  ['POST', '/hooks/stripe', { 'content-type': 'application/json', origin: 'https://evil.example' }],
])('%s %s %j goes on', (method, url, headers) => {
  expect(verdict(method, url, headers)).toBeUndefined()
})

test.each<[number, string, string, IncomingHttpHeaders?]>([
  [405, 'PUT', '/'],
  [405, 'OPTIONS', '*'],
  [405, 'TRACE', '/'],
  [405, 'FOO', '/'],
  [405, 'PATCH', '/creator', piece],
  [405, 'DELETE', '/uploads/1/2'],
  [405, 'PUT', '/uploads/1', piece],
  [403, 'PATCH', '/uploads/1', { ...piece, origin: 'https://evil.example' }],
  [403, 'DELETE', '/uploads/1', { 'sec-fetch-site': 'cross-site' }],
  [403, 'OPTIONS', '/uploads', { origin: 'https://evil.example' }],
  [413, 'PATCH', '/uploads/1', { ...piece, 'content-length': String(largestVideo.bytes + 1) }],
  [415, 'PATCH', '/uploads/1', { ...piece, 'content-type': 'video/mp4' }],
  [415, 'PATCH', '/uploads/1', { ...piece, 'content-encoding': 'gzip' }],
  [415, 'POST', '/uploads', { ...piece, 'content-length': '9' }],
  [414, 'GET', `/${'a'.repeat(9_000)}`],
  [400, 'GET', '/%'],
  [400, 'GET', '/%E0%A4%A'],
  [400, 'GET', '/%00'],
  [400, 'GET', '/a%0d%0aX-Injected:1'],
  [400, 'GET', '//evil.example/'],
  [400, 'GET', '/%2f%2fevil.example'],
  [400, 'GET', '/\\evil.example'],
  [400, 'GET', 'http://evil.example/'],
  [400, 'GET', '/?q=%'],
  [400, 'GET', '/?q=%00'],
  [400, 'GET', '/?_data=routes%2Fhome'],
  [400, 'GET', '/brand/discover?_data=routes%2Fhome'],
  [400, 'GET', '/brand/%00discover?q=%00'],
  [400, 'GET', '/_root.data?_routes=<x>'],
  [403, 'HEAD', '/', { origin: 'https://evil.example' }],
  [403, 'POST', '/sign-in', { ...form, origin: 'https://evil.example' }],
  [403, 'POST', '/sign-in', { ...form, origin: 'https://sub.athar.example' }],
  [403, 'POST', '/sign-in', { ...form, origin: 'null' }],
  [403, 'POST', '/sign-in', { ...form, 'sec-fetch-site': 'cross-site' }],
  [403, 'POST', '/sign-in', { 'content-type': form['content-type'], 'sec-fetch-site': 'same-site' }],
  [413, 'POST', '/sign-in', { ...form, 'content-length': '1000001' }],
  [413, 'POST', '/deals/1/draft', { ...form, 'content-length': String(largestUpload + 1) }],
  [413, 'POST', '/drafty', { ...form, 'content-length': '2000000' }],
  [415, 'POST', '/sign-in', { ...form, 'content-type': 'application/json' }],
  [415, 'POST', '/sign-in', { ...form, 'content-type': 'text/plain' }],
  [415, 'POST', '/sign-in', { origin: form.origin, 'content-length': '3' }],
  [415, 'POST', '/sign-in', { ...form, 'content-encoding': 'gzip' }],
  [400, 'POST', '/sign-in', { ...form, 'content-type': 'multipart/form-data' }],
  [413, 'POST', '/hooks/stripe', { 'content-type': 'application/json', 'content-length': '1000001' }],
])('%i for %s %s %j', (status, method, url, headers) => {
  expect(verdict(method, url, headers)).toBe(status)
})
