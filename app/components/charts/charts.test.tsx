import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { ar } from '../../i18n/ar.ts'
import { en } from '../../i18n/en.ts'
import { createTexts } from '../../i18n/index.ts'
import { FormatProvider } from '../format.tsx'
import { CountryBars } from './country-bars.tsx'
import { Funnel } from './funnel.tsx'
import { Pyramid } from './pyramid.tsx'
import { Range } from './range.tsx'
import { ScoreParts } from './score-parts.tsx'
import { Sparkline } from './sparkline.tsx'
import { TimeSeries } from './time-series.tsx'

const texts = { en, ar }

function draw(node: ReactNode, locale: 'en' | 'ar' = 'en') {
  return renderToStaticMarkup(
    <I18nextProvider i18n={createTexts(locale, texts[locale])}>
      <FormatProvider locale={locale} zone="Asia/Riyadh">
        {node}
      </FormatProvider>
    </I18nextProvider>,
  )
}

/** The words of each cell, row by row. */
function cellsOf(html: string): string[][] {
  return [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, ''),
    ),
  )
}

const bands = [
  { age: '18–24', female: 0.14, male: 0.09 },
  { age: '25–34', female: 0.47, male: 0.3 },
]

describe('every chart', () => {
  const charts: Record<string, ReactNode> = {
    pyramid: <Pyramid bands={bands} title="Ages" summary="Mostly women." />,
    countries: (
      <CountryBars countries={[{ code: 'SA', share: 0.6 }]} title="Countries" summary="Mostly Saudi." />
    ),
    funnel: <Funnel stages={[{ key: 'a', label: 'Views', count: 10 }]} title="Funnel" summary="Ten views." />,
    range: <Range low={1} mid={2} high={3} title="Views" summary="One to three." />,
    score: <ScoreParts score={0} parts={[]} title="Score" summary="Nothing asked." />,
    series: <TimeSeries days={[]} series={[]} title="Clicks" summary="No clicks yet." />,
  }
  it.each(Object.entries(charts))('says itself in a sentence and in numbers: %s', (_, chart) => {
    for (const locale of ['en', 'ar'] as const) {
      const html = draw(chart, locale)
      expect(html).toMatch(/^<figure/)
      expect(html).toMatch(/<figcaption[^>]*>\S/)
      expect(html).toMatch(/<table[\s\S]*<caption[^>]*>\S/)
      expect(html).not.toMatch(/NaN|undefined|Infinity/)
    }
  })
})

/** Where the bars of women start, in per cent of the width. */
const womenAt = (html: string) =>
  [...html.matchAll(/<rect x="([\d.]+)%"[^>]*fill-data-a/g)].map(([, x]) => Number(x))

describe('the pyramid', () => {
  it('puts women where reading starts, in both directions', () => {
    const pyramid = <Pyramid bands={bands} title="Ages" summary="Mostly women." />
    expect(womenAt(draw(pyramid)).every((x) => x < 50)).toBe(true)
    expect(womenAt(draw(pyramid, 'ar')).every((x) => x > 50)).toBe(true)
  })

  it('sums to the whole audience in its table', () => {
    const rows = cellsOf(draw(<Pyramid bands={bands} title="Ages" summary="Mostly women." />))
    expect(rows).toEqual([
      ['Age', 'Women', 'Men'],
      ['18–24', '14%', '9%'],
      ['25–34', '47%', '30%'],
      ['Total', '61%', '39%'],
    ])
  })
})

describe('the score', () => {
  const html = draw(
    <ScoreParts
      score={50}
      parts={[
        { key: 'topics', label: 'Topics', points: 43, most: 45, note: 'Shares food' },
        { key: 'price', label: 'Price', points: 7, most: 10 },
      ]}
      title="Score by parts"
      summary="Topics lift it."
    />,
  )

  it('adds up in the figures that are shown', () => {
    const points = cellsOf(html)
      .slice(1)
      .map((cells) => cells[1]!.split('/').map(Number))
    expect(points).toEqual([
      [43, 45],
      [7, 10],
      [50, 100],
    ])
  })

  it('draws what each part has inside what it weighs', () => {
    const bars = [...html.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, , width]) =>
      Math.round(Number(width)),
    )
    expect(bars).toEqual([45, 43, 10, 7, 100, 50])
  })
})

describe('the other charts', () => {
  it('count what a funnel lost at each stage', () => {
    const stages = [
      { key: 'c', label: 'Clicks', count: 8_140 },
      { key: 'o', label: 'Orders', count: 203 },
    ]
    const rows = cellsOf(draw(<Funnel stages={stages} title="Funnel" summary="Few order." />))
    expect(rows[2]).toEqual(['Orders', '203', '7,937', '2.5%'])
  })

  it('gather small countries into one bar and keep them in the numbers', () => {
    const countries = ['SA', 'AE', 'KW'].map((code) => ({ code, share: 0.3 }))
    const html = draw(<CountryBars countries={countries} limit={1} title="Countries" summary="Three." />)
    expect(html).toContain('Others')
    expect(cellsOf(html).slice(1)).toEqual([
      ['Saudi Arabia', '30%'],
      ['United Arab Emirates', '30%'],
      ['Kuwait', '30%'],
    ])
  })

  it('break a line where a day has no number and mark the posts', () => {
    const html = draw(
      <TimeSeries
        days={['2026-11-01', '2026-11-02', '2026-11-03']}
        series={[{ key: 'clicks', label: 'Clicks', values: [4, null, 6] }]}
        posts={[{ key: 'reel', day: '2026-11-03', label: 'Reel' }]}
        title="Clicks"
        summary="Ten clicks."
      />,
    )
    expect(html).toMatch(/<path d="M[^"]*M/)
    expect(cellsOf(html).at(-1)).toEqual(['Total', '10'])
    expect(html).toContain('Reel · ')
    expect(html).toContain('<line x1="100%" x2="100%"')
  })

  it('run a range from where reading starts', () => {
    const range = <Range low={10} mid={20} high={40} max={100} title="Views" summary="Ten to forty." />
    expect(draw(range)).toContain('cx="20%"')
    expect(draw(range, 'ar')).toContain('cx="80%"')
  })

  it('name a sparkline that stands alone', () => {
    expect(draw(<Sparkline values={[1, null, 3]} label="Rising" />)).toContain('aria-label="Rising"')
  })
})
