import { expect, test } from 'vitest'
import { faultOf, largestVideo, stillMoments, type VideoFacts } from './video.ts'

const facts: VideoFacts = { container: 'mp4', width: 1080, height: 1920, durationMs: 30_000 }

test('stills are evenly spaced and lie within the video, however short it is', () => {
  expect(stillMoments(12_000)).toEqual([
    500, 1500, 2500, 3500, 4500, 5500, 6500, 7500, 8500, 9500, 10500, 11500,
  ])
  for (const durationMs of [1, 7, 40, 1_000, largestVideo.durationMs])
    for (const moment of stillMoments(durationMs)) {
      expect(moment).toBeGreaterThanOrEqual(0)
      expect(moment).toBeLessThan(durationMs)
    }
})

test.each([
  ['a post', {}, undefined],
  ['no moment', { durationMs: 0 }, 'video_broken'],
  ['no picture', { width: 0 }, 'video_broken'],
  ['four hours', { durationMs: 4 * 3_600_000 }, 'video_too_long'],
  ['the longest', { durationMs: largestVideo.durationMs }, undefined],
  ['a wall of pixels', { height: largestVideo.sidePx + 1 }, 'video_too_large'],
] as const)('%s', (_, change, fault) => {
  expect(faultOf({ ...facts, ...change })).toBe(fault)
})
