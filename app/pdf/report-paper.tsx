import { Rect, Svg, View } from '@react-pdf/renderer'
import {
  FigureHead,
  FigureText,
  Head,
  Line,
  Named,
  Paper,
  type Reading,
  useReading,
  Words,
} from './paper.tsx'

export type ReportRow = { key: string; name: string; about?: string; figures: string[] }

/** A table of the report: figures as they are written, of one line or several; `total` is ruled off twice. */
export type ReportTable = {
  title: string
  head: string
  figures: string[]
  rows: ReportRow[]
  total?: ReportRow
  /** How the figures come about. */
  note?: string
}

/** Counts of consecutive days. */
export type ReportDays = { title: string; summary: string; counts: number[] }

type ReportPaperProps = {
  reading: Reading
  title: string
  issuer: string
  facts: [term: string, detail: string][]
  /** The figures of the whole campaign, each with its name. */
  sums: [term: string, figure: string][]
  tables: ReportTable[]
  days: ReportDays[]
  notes: string[]
}

/** A campaign's report as it is kept and sent on. */
export function ReportPaper({ reading, title, issuer, facts, sums, tables, days, notes }: ReportPaperProps) {
  return (
    <Paper reading={reading} title={title} issuer={issuer} isWide>
      <Head title={title} facts={facts} />
      <View style={{ paddingTop: 14 }}>
        {sums.map(([term, figure]) => (
          <Line key={term}>
            <Words grow>{term}</Words>
            <FigureText width={120} isBold>
              {figure}
            </FigureText>
          </Line>
        ))}
      </View>
      {tables.map((table) => (
        <Table key={table.title} table={table} />
      ))}
      {days.map((one) => (
        <Days key={one.title} days={one} />
      ))}
      <View style={{ paddingTop: 16, rowGap: 4 }}>
        {notes.map((note) => (
          <Words key={note} isSoft>
            {note}
          </Words>
        ))}
      </View>
    </Paper>
  )
}

/** A table of so many rows stays on one page. */
const mostWhole = 8

function Table({ table: { title, head, figures, rows, total, note } }: { table: ReportTable }) {
  const width = figures.length > 6 ? 64 : 84
  return (
    <View wrap={rows.length > mostWhole} style={{ paddingTop: 18 }}>
      <View minPresenceAhead={70}>
        <Words size={13} isBold>
          {title}
        </Words>
        <Line>
          <Words isSoft grow>
            {head}
          </Words>
          {figures.map((name) => (
            <FigureHead key={name} width={width}>
              {name}
            </FigureHead>
          ))}
        </Line>
      </View>
      {rows.map((row) => (
        <Row key={row.key} row={row} width={width} />
      ))}
      {total && <Row row={total} width={width} isTotal />}
      {note && (
        <View style={{ paddingTop: 6 }}>
          <Words isSoft>{note}</Words>
        </View>
      )}
    </View>
  )
}

function Row({ row, width, isTotal = false }: { row: ReportRow; width: number; isTotal?: boolean }) {
  return (
    <Line kind={isTotal ? 'total' : 'row'}>
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <Named isBold={isTotal}>{row.name}</Named>
        {row.about && <Words isSoft>{row.about}</Words>}
      </View>
      {row.figures.map((figure, at) => (
        <FigureText key={at} width={width} isBold={isTotal}>
          {figure}
        </FigureText>
      ))}
    </Line>
  )
}

const [wide, high] = [753, 70]

/** Days from left to right in every language, as time runs in a chart. */
function Days({ days: { title, summary, counts } }: { days: ReportDays }) {
  const { isRtl } = useReading()
  const most = Math.max(1, ...counts)
  const step = wide / Math.max(1, counts.length)
  return (
    <View wrap={false} style={{ paddingTop: 18, rowGap: 5 }}>
      <Words size={13} isBold>
        {title}
      </Words>
      <Svg width={wide} height={high} style={{ alignSelf: isRtl ? 'flex-end' : 'flex-start' }}>
        {counts.map((count, at) => {
          const tall = (count / most) * (high - 1)
          const size = { width: Math.max(0.5, step * 0.8), height: tall }
          return <Rect key={at} x={at * step} y={high - 1 - tall} {...size} fill="#21498F" />
        })}
        <Rect x={0} y={high - 0.75} width={wide} height={0.75} fill="#15191C" />
      </Svg>
      <Words isSoft>{summary}</Words>
    </View>
  )
}
