import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { parsePlace } from '../domain/content/point.ts'
import { money } from '../domain/money.ts'
import { ar } from '../i18n/ar.ts'
import { en } from '../i18n/en.ts'
import { createTexts } from '../i18n/index.ts'
import { AnnotatedImage } from './annotated-image.tsx'
import { Button } from './buttons.tsx'
import { CheckboxGroup } from './choice-fields.tsx'
import { ContactSheet } from './contact-sheet.tsx'
import { DataTable } from './data-table.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './fields.tsx'
import { Amount, Day, FormatProvider } from './format.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { SourceBadge } from './marks.tsx'
import { MoneyField } from './money-field.tsx'
import { placesOf } from './navigation.ts'
import { Pagination, shownPages } from './pagination.tsx'
import { Rail } from './rail.tsx'
import { Shell } from './shell.tsx'

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

/** What is read on the page, tags left out. */
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const page = (role: 'brand' | 'creator' | 'staff', locale: 'en' | 'ar' = 'en') =>
  draw(
    <Shell reader={{ role, name: 'نورة', turns: 3 }} path={`${placesOf(role)[0]?.to}?late=1`}>
      <p>here</p>
    </Shell>,
    locale,
  )

describe('the frame', () => {
  it('shows each role its own places and marks where it is', () => {
    for (const role of ['brand', 'creator', 'staff'] as const) {
      const [first, second] = placesOf(role)
      const html = page(role)
      for (const { to } of placesOf(role)) expect(html).toContain(`href="${to}"`)
      expect(html).toMatch(new RegExp(`<a href="${first?.to}" aria-current="page"`))
      expect(html).not.toMatch(new RegExp(`<a href="${second?.to}" aria-current="page"`))
    }
  })

  it('leaves out what none of the powers of staff opens', () => {
    const html = draw(
      <Shell reader={{ role: 'staff', name: 'Omar', closed: ['payouts', 'books'] }} path="/staff">
        <p>here</p>
      </Shell>,
    )
    expect(html).toContain('href="/staff/audit"')
    expect(html).not.toMatch(/href="\/staff\/(payouts|books)"/)
  })

  it('says how many things wait in words as well as in a figure', () => {
    expect(words(page('brand'))).toContain('3 things wait for you')
    expect(words(page('creator', 'ar'))).toContain('3 أمور بانتظارك')
  })

  it('changes the language by a plain form that returns to the same page', () => {
    const html = page('brand')
    expect(html).toMatch(/<form method="post" action="\/locale"/)
    expect(html).toContain(`<input type="hidden" name="to" value="${placesOf('brand')[0]?.to}?late=1"/>`)
    expect(html).toMatch(/<button type="submit" name="locale" value="ar" lang="ar"[^>]*>العربية<\/button>/)
  })

  it('lets the keyboard skip to the content', () => {
    expect(page('brand')).toMatch(/^<div[^>]*><a href="#content"/)
    expect(page('brand')).toContain('<main id="content"')
  })

  it('offers a guest the door', () => {
    const html = draw(
      <Shell reader={null} path="/">
        <p>here</p>
      </Shell>,
    )
    expect(html).toContain('href="/sign-in"')
    expect(html).not.toContain('action="/sign-out"')
  })
})

describe('amounts and dates', () => {
  it('keep their order inside an Arabic sentence', () => {
    expect(draw(<Amount money={money(450_000, 'SAR')} />, 'ar')).toMatch(/<bdi dir="ltr"[^>]*>SAR 4,500.00</)
    expect(draw(<Amount money={money(1_234_500, 'KWD')} />, 'ar')).toContain('KWD 1,234.500')
  })

  it('carry the machine date beside the words', () => {
    expect(draw(<Day value="2026-11-24" />)).toMatch(/<time dateTime="2026-11-24"[^>]*>24 Nov</i)
    expect(words(draw(<Day value="2026-11-24" />, 'ar'))).toContain('24 نوفمبر')
  })

  it('name the origin and the age of a number', () => {
    const html = words(draw(<SourceBadge source="declared" at="2026-11-03" />))
    expect(html).toContain('Declared by the creator')
    expect(html).toContain('3 Nov 2026')
  })
})

describe('the rail', () => {
  it('marks the one stop that waits for the reader, in words too', () => {
    const html = draw(
      <Rail
        label="The deal"
        stops={[
          { key: 'a', label: 'Agreed', date: '4 Nov', state: 'done' },
          { key: 'b', label: 'Review', date: 'by 24 Nov', state: 'yours' },
          { key: 'c', label: 'Paid', state: 'next' },
        ]}
      />,
    )
    expect(html.match(/bg-mark/g)).toHaveLength(1)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(words(html)).toMatch(/Done: Agreed 4 Nov Your turn: Review by 24 Nov Later: Paid/)
  })
})

describe('tables', () => {
  it('set an account with its figures and a double line under the sum', () => {
    const html = draw(
      <LedgerTable
        caption="Held payment"
        currency="SAR"
        rows={[
          { key: '1', label: 'Funded', date: '2026-11-05', amount: money(450_000, 'SAR') },
          { key: '2', label: 'Fee', date: '2026-11-12', amount: money(-9_000, 'SAR') },
        ]}
        total={{ label: 'Held', amount: money(441_000, 'SAR'), tone: 'held' }}
      />,
    )
    expect(words(html)).toContain('Amount, SAR')
    expect(html).toContain('−90.00')
    expect(html).toMatch(/<tfoot><tr class="rule-double[\s\S]*4,410.00/)
  })

  const people = [
    { name: 'Noura', followers: 182_000 },
    { name: 'Marc', followers: 9_400 },
  ]

  it('sort by links and say which way they are sorted', () => {
    const html = draw(
      <DataTable
        caption="Channels"
        rows={people}
        rowKey={({ name }) => name}
        sort={{ by: 'followers', direction: 'desc' }}
        sortHref={({ by, direction }) => `?sort=${by}.${direction}`}
        columns={[
          { key: 'name', head: 'Name', names: true, sortable: true, render: ({ name }) => name },
          {
            key: 'followers',
            head: 'Followers',
            figure: true,
            sortable: true,
            render: ({ followers }) => followers,
          },
        ]}
      />,
    )
    expect(html).toContain('aria-sort="descending"')
    expect(html).toContain('href="?sort=followers.asc"')
    expect(html).toContain('href="?sort=name.asc"')
    expect(html).toMatch(/<th scope="row"[^>]*>Noura<\/th>/)
  })

  it('turn pages by links and leave the far ones out', () => {
    expect(shownPages(4, 42)).toEqual([1, null, 3, 4, 5, null, 42])
    expect(shownPages(1, 2)).toEqual([1, 2])
    const html = draw(<Pagination page={4} pages={42} hrefFor={(page) => `?page=${page}`} />)
    expect(html).toContain('href="?page=5"')
    expect(html).toMatch(/aria-current="page"[^>]*>4</)
    expect(draw(<Pagination page={1} pages={1} hrefFor={String} />)).toBe('')
  })
})

describe('fields', () => {
  it('keep what was typed and tie the error to the control', () => {
    const html = draw(
      <TextField name="title" label="Name" hint="Short" defaultValue="Spring" error="Too long." />,
    )
    expect(html).toContain('value="Spring"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('aria-describedby="title-hint title-error"')
    expect(html).toMatch(/id="title-error"[\s\S]*Too long\./)
    expect(html).toContain('<label for="title"')
  })

  it('tick the chosen boxes of a group under one name', () => {
    const html = draw(
      <CheckboxGroup
        name="platforms"
        label="Platforms"
        defaultValue={['tiktok']}
        options={[
          { value: 'x', label: 'X' },
          { value: 'tiktok', label: 'TikTok' },
        ]}
      />,
    )
    expect(html.match(/checked=""/g)).toHaveLength(1)
    expect(html).toMatch(/name="platforms" type="checkbox"[^>]*checked="" value="tiktok"/)
    expect(html).toContain('<legend')
  })

  it('write an amount left to right beside its currency', () => {
    const html = draw(<MoneyField name="price" label="السعر" currency="SAR" defaultValue="4500" />, 'ar')
    expect(html).toMatch(/<div dir="ltr"[^>]*><span[^>]*>SAR<\/span><input/)
  })

  it('list what is wrong as links to the fields, and nothing when nothing is', () => {
    expect(draw(<ErrorSummary errors={[]} />)).toBe('')
    const html = draw(<ErrorSummary errors={[{ id: 'title', message: 'Give it a name.' }]} />)
    expect(html).toContain('href="#title"')
    expect(words(html)).toContain('One answer needs a change')
  })

  it('submit by default', () => {
    expect(
      draw(
        <Button name="step" value="approve">
          Approve
        </Button>,
      ),
    ).toMatch(/^<button type="submit"[^>]*name="step" value="approve"/)
  })
})

describe('pictures', () => {
  it('are marked by shape and by word', () => {
    const html = draw(
      <ContactSheet
        label="Draft 2"
        frames={[
          { key: '1', src: '/a.webp', alt: 'A kitchen', mark: 'approved', caption: 'Frame 1' },
          { key: '2', mark: 'rejected', caption: 'Frame 2' },
          { key: '3', mark: 'none', caption: 'Frame 3' },
        ]}
      />,
    )
    expect(words(html)).toContain('Frame 1 : Approved')
    expect(words(html)).toContain('Frame 2 : Rejected')
    expect(html.match(/stroke-mark/g)).toHaveLength(1)
    expect(html.match(/stroke-strike/g)).toHaveLength(1)
  })

  it('take a comment at a point without scripts', () => {
    const html = draw(
      <form method="post">
        <AnnotatedImage
          id="file"
          src="/a.webp"
          alt="A kitchen"
          width={800}
          height={1000}
          annotations={[
            { key: '7', number: 1, point: { x: 0.4, y: 0.25 }, text: 'Too dark' },
            { key: '8', number: 2, point: null, text: 'Good' },
          ]}
          picker={{ name: 'point', defaultValue: '0.42,0.31' }}
        />
      </form>,
    )
    expect(html).toContain('cx="40%" cy="25%"')
    expect(html).toContain('href="#file-7"')
    const values = [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value ?? '')
    expect(values).toHaveLength(20)
    expect(values.filter(Boolean).every((value) => parsePlace(value))).toBe(true)
    expect(html).toMatch(/<option value="0.42,0.31" selected=""/)
    expect(html).toContain('<select id="point" name="point"')
    expect(html).not.toContain('<button')
  })

  it('refuse a point outside the picture', () => {
    expect(parsePlace('1.2,0.5')).toBeUndefined()
    expect(parsePlace('')).toBeUndefined()
    expect(parsePlace('0.5,1')).toEqual({ x: 0.5, y: 1 })
    expect(parsePlace('0.5,1,0.2,0.2')).toBeUndefined()
    expect(parsePlace('0.5,0.5,0.9,0.2')).toEqual({ x: 0.5, y: 0.5, width: 0.5, height: 0.2 })
  })
})
