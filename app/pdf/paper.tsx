import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { TFunction } from 'i18next'
import { createContext, type ReactNode, useContext } from 'react'
import type { Money } from '#app/domain/money.ts'
import type { Formats } from '#app/i18n/format.ts'
import { directionOf, type Locale } from '#app/i18n/locale.ts'
import { drawable, families } from './typefaces.ts'

/** The language of a sheet: its texts, its numbers and dates, and which way it reads. */
export type Reading = { t: TFunction; format: Formats; locale: Locale }

const ReadingContext = createContext<Reading | null>(null)

/** @throws Error outside a Paper: always a fault of ours. */
export function useReading() {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReading is called outside Paper')
  return { ...reading, isRtl: directionOf(reading.locale) === 'rtl' }
}

const ink = '#15191C'
const soft = '#4D565C'
const rule = '#D3D8D6'

const styles = StyleSheet.create({
  page: {
    padding: 44,
    paddingBottom: 60,
    fontFamily: families as never,
    fontSize: 9.5,
    lineHeight: 1.45,
    color: ink,
  },
  head: { alignItems: 'flex-start', paddingBottom: 14, borderBottomWidth: 1, borderBottomColor: ink },
  row: { paddingVertical: 5, borderBottomWidth: 0.5, borderBottomColor: rule },
  sum: { paddingVertical: 5, borderTopWidth: 0.75, borderTopColor: ink },
  total: { borderBottomWidth: 2.25, borderBottomColor: ink },
  foot: { position: 'absolute', bottom: 28, left: 44, right: 44, color: soft, fontSize: 8 },
})

type PaperProps = {
  reading: Reading
  title: string
  issuer: string
  /** The long side lies across: for tables of many columns. */
  isWide?: boolean
  children: ReactNode
}

/** A sheet of A4 and as many more as its content needs, with who made it and the page's number below. */
export function Paper({ reading, title, issuer, isWide = false, children }: PaperProps) {
  const { t, locale } = reading
  return (
    <ReadingContext.Provider value={reading}>
      <Document title={title} author={issuer} language={locale}>
        <Page size="A4" orientation={isWide ? 'landscape' : 'portrait'} style={styles.page}>
          {children}
          <View fixed style={styles.foot}>
            <Across>
              <Named grow>{`${issuer} · ${title}`}</Named>
              <Text
                render={({ pageNumber, totalPages }) =>
                  t('invoice.page', { page: pageNumber, pages: totalPages })
                }
                style={{ direction: directionOf(locale) }}
              />
            </Across>
          </View>
        </Page>
      </Document>
    </ReadingContext.Provider>
  )
}

/** What stands side by side, in the order of reading. */
export function Across({ children, style = {} }: { children: ReactNode; style?: object }) {
  const { isRtl } = useReading()
  return (
    <View style={{ flexDirection: isRtl ? 'row-reverse' : 'row', justifyContent: 'space-between', ...style }}>
      {children}
    </View>
  )
}

type WordsProps = {
  children: string
  size?: number
  isBold?: boolean
  isSoft?: boolean
  /** Takes the room that its neighbours leave. */
  grow?: boolean
  width?: number
}

const look = ({ size, isBold, isSoft, grow, width }: WordsProps) => ({
  ...(size ? { fontSize: size, lineHeight: 1.25 } : {}),
  ...(isBold ? { fontWeight: 600 as const } : {}),
  ...(isSoft ? { color: soft } : {}),
  ...(grow ? { flexGrow: 1, flexShrink: 1, flexBasis: 0 } : {}),
  ...(width ? { width } : {}),
})

/** A text in the reader's language. */
export function Words(props: WordsProps) {
  const { isRtl } = useReading()
  return (
    <Text style={{ direction: isRtl ? 'rtl' : 'ltr', textAlign: isRtl ? 'right' : 'left', ...look(props) }}>
      {props.children}
    </Text>
  )
}

const isRightToLeft = (text: string) => /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)

/** What people typed: it reads its own way, at the side where the reader's lines begin. */
export function Named(props: WordsProps) {
  const { isRtl } = useReading()
  const text = drawable(props.children)
  return (
    <Text
      style={{
        direction: isRightToLeft(text) ? 'rtl' : 'ltr',
        textAlign: isRtl ? 'right' : 'left',
        ...look(props),
      }}
    >
      {text}
    </Text>
  )
}

type FigureProps = { width?: number; isBold?: boolean }

/** An amount without its currency. Decimals stand under each other in every language. */
export function Figure({ money, ...look }: FigureProps & { money: Money }) {
  const { format } = useReading()
  return <FigureText {...look}>{format.figure(money)}</FigureText>
}

/** A figure that is written already, in a column of figures. */
export function FigureText({ children, width = 76, isBold = false }: FigureProps & { children: string }) {
  return (
    <Text style={{ direction: 'ltr', textAlign: 'right', ...look({ children: '', width, isBold }) }}>
      {children}
    </Text>
  )
}

/** The name of a column of figures. */
export function FigureHead({ children, width = 76 }: { children: string; width?: number }) {
  const { isRtl } = useReading()
  return (
    <Text
      style={{
        direction: isRtl ? 'rtl' : 'ltr',
        textAlign: 'right',
        ...look({ children, width, isSoft: true }),
      }}
    >
      {children}
    </Text>
  )
}

/** Name of the sheet, and beside it the facts that it is found by. */
export function Head({ title, facts }: { title: string; facts: [term: string, detail: string][] }) {
  return (
    <Across style={styles.head}>
      <Words size={22} isBold grow>
        {title}
      </Words>
      <View style={{ width: 241.5 }}>
        {facts.map(([term, detail]) => (
          <Across key={term}>
            <Words isSoft width={80}>
              {term}
            </Words>
            <Named isBold grow>
              {detail}
            </Named>
          </Across>
        ))}
      </View>
    </Across>
  )
}

/** A line of a table; `sum` is ruled off above, `total` twice below. */
export function Line({ children, kind = 'row' }: { children: ReactNode; kind?: 'row' | 'sum' | 'total' }) {
  const style = kind === 'row' ? styles.row : { ...styles.sum, ...(kind === 'total' ? styles.total : {}) }
  return (
    <View wrap={false}>
      <Across style={{ ...style, alignItems: 'flex-start', columnGap: 8 }}>{children}</Across>
    </View>
  )
}
