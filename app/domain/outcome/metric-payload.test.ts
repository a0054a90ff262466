import { expect, test } from 'vitest'
import type { Platform } from '../channel/platforms.ts'
import { figuresOfRow, guessMetricMapping, rowOfPost } from './metric-file.ts'
import { readMetricPayload } from './metric-payload.ts'

const nothing = { reach: null, views: null, likes: null, comments: null, shares: null, saves: null }

/** What each platform's API answers about a post, as its reference shows it. */
const answers: Record<Platform, { id: string; payload: object; figures: object }> = {
  instagram: {
    id: 'DQx1abcDEfg',
    payload: {
      permalink: 'https://www.instagram.com/p/DQx1abcDEfg/',
      like_count: 210,
      comments_count: 14,
      insights: {
        data: [
          { name: 'reach', period: 'lifetime', values: [{ value: 4100 }] },
          { name: 'views', period: 'lifetime', values: [{ value: 6900 }] },
          { name: 'saved', total_value: { value: 33 } },
        ],
      },
    },
    figures: { reach: 4100, views: 6900, likes: 210, comments: 14, saves: 33 },
  },
  tiktok: {
    id: '7301234567890123456',
    payload: {
      data: {
        videos: [
          {
            item_id: '7301234567890123456',
            create_time: 1763200000,
            video_views: 50_000,
            reach: 41_000,
            likes: 900,
            comments: 40,
            shares: 12,
          },
        ],
      },
    },
    figures: { reach: 41_000, views: 50_000, likes: 900, comments: 40, shares: 12 },
  },
  youtube: {
    id: 'dQw4w9WgXcQ',
    payload: {
      items: [
        {
          id: 'dQw4w9WgXcQ',
          snippet: { title: 'Dates' },
          statistics: { viewCount: '12345', likeCount: '678', commentCount: '90' },
        },
      ],
    },
    figures: { views: 12_345, likes: 678, comments: 90 },
  },
  telegram: {
    id: 'dates/77',
    payload: {
      message_id: 77,
      chat: { username: 'Dates' },
      date: 1763200000,
      views: 800,
      forwards: 6,
      reactions: { results: [{ count: 10 }, { count: 5 }] },
    },
    figures: { views: 800, shares: 6, likes: 15 },
  },
  snapchat: {
    id: 'W7_EDlXWTBiXAEEniNoMPwAAY',
    payload: {
      profile_id: 'p',
      spotlight_id: 'W7_EDlXWTBiXAEEniNoMPwAAY',
      stats: { views: 5000, shares: 20, reach: 3900 },
    },
    figures: { views: 5000, shares: 20, reach: 3900 },
  },
  x: {
    id: '1790000000000000001',
    payload: {
      data: {
        id: '1790000000000000001',
        text: 'Dates',
        public_metrics: {
          impression_count: 9000,
          like_count: 80,
          reply_count: 7,
          retweet_count: 5,
          quote_count: 2,
          bookmark_count: 4,
        },
      },
    },
    figures: { views: 9000, likes: 80, comments: 7, shares: 7, saves: 4 },
  },
  vkontakte: {
    id: 'wall-1_45',
    payload: {
      response: {
        items: [
          {
            owner_id: -1,
            id: 45,
            date: 1763200000,
            text: '',
            likes: { count: 12 },
            comments: { count: 3 },
            reposts: { count: 1 },
            views: { count: 2400 },
          },
        ],
      },
    },
    figures: { views: 2400, likes: 12, comments: 3, shares: 1 },
  },
  odnoklassniki: {
    id: '156789012345',
    payload: {
      media_topics: [
        {
          id: '156789012345',
          created_ms: 1763200000000,
          like_summary: { count: 9 },
          discussion_summary: { comments_count: 2 },
          reshare_summary: { count: 1 },
          reach: 700,
        },
      ],
    },
    figures: { reach: 700, likes: 9, comments: 2, shares: 1 },
  },
  pinterest: {
    id: '813744226420795884',
    payload: {
      id: '813744226420795884',
      board_owner: { username: 'dates' },
      pin_metrics: { lifetime_metrics: { impression: 3300, save: 41, reaction: 8, comment: 1 } },
    },
    figures: { views: 3300, saves: 41, likes: 8, comments: 1 },
  },
  linkedin: {
    id: '7120000000000000000',
    payload: {
      id: 'urn:li:share:7120000000000000000',
      totalShareStatistics: {
        impressionCount: 1900,
        uniqueImpressionsCount: 1500,
        likeCount: 30,
        commentCount: 4,
        shareCount: 2,
      },
    },
    figures: { reach: 1500, views: 1900, likes: 30, comments: 4, shares: 2 },
  },
}

test.for(Object.entries(answers))(
  'figures are read from the API of %s',
  ([platform, { id, payload, figures }]) => {
    expect(readMetricPayload(platform as Platform, JSON.stringify(payload), id)).toMatchObject({
      metrics: { ...nothing, ...figures },
    })
    expect(readMetricPayload(platform as Platform, JSON.stringify(payload), `${id}0`)).toEqual({
      fault: 'payload_other_post',
    })
  },
)

test('a payload that says no figure of the post is refused, and strange figures stay unknown', () => {
  const told = (statistics: object) =>
    readMetricPayload(
      'youtube',
      JSON.stringify({ id: 'dQw4w9WgXcQ', snippet: {}, statistics }),
      'dQw4w9WgXcQ',
    )
  expect(told({ viewCount: '-5', likeCount: '1e9', commentCount: { a: 1 } })).toEqual({
    fault: 'payload_without_figures',
  })
  expect(told({ viewCount: 0 })).toMatchObject({ metrics: { ...nothing, views: 0 } })
  expect(readMetricPayload('youtube', '[', 'x')).toEqual({ fault: 'payload_unreadable' })
})

test.for([
  [['Video', 'Views', 'Likes', 'Comments added', 'Shares'], { views: 1, likes: 2, comments: 3, shares: 4 }],
  [['Permalink', 'Accounts reached', 'Impressions', 'Reactions'], { reach: 1, views: 2, likes: 3 }],
  [
    ['Запись', 'Полный охват', 'Просмотры', 'Нравится', 'Репосты'],
    { reach: 1, views: 2, likes: 3, shares: 4 },
  ],
  [['المنشور', 'الوصول', 'المشاهدات', 'الإعجابات', 'مرات الحفظ'], { reach: 1, views: 2, likes: 3, saves: 4 }],
] as const)('columns are known by the names that exports give them: %j', ([columns, mapping]) => {
  expect(guessMetricMapping(columns)).toMatchObject(mapping)
})

test('the row of the post is found by its address or its id, and others are not taken for it', () => {
  const rows = [
    ['https://www.youtube.com/watch?v=aaaaaaaaaaa', '1'],
    ['https://youtu.be/dQw4w9WgXcQ', '2 500'],
  ]
  const columns = ['Video', 'Views']
  const find = (lines: string[][]) => rowOfPost({ columns, rows: lines }, 'youtube', 'dQw4w9WgXcQ')
  const found = find(rows)
  expect(found).toMatchObject({ isNamed: true, row: { cells: rows[1] } })
  if ('row' in found)
    expect(figuresOfRow(found.row, guessMetricMapping(columns))).toEqual({
      metrics: { ...nothing, views: 2_500 },
      unread: [],
    })
  expect(find([rows[0]!])).toEqual({ fault: 'file_other_post' })
  expect(find([rows[1]!, rows[1]!])).toEqual({ fault: 'file_several_rows' })
  expect(find([['Total', '90']])).toMatchObject({ isNamed: false })
  expect(
    find([
      ['Total', '90'],
      ['More', '10'],
    ]),
  ).toEqual({ fault: 'file_other_post' })
})
