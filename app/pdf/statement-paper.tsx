import { View } from '@react-pdf/renderer'
import type { Money } from '#app/domain/money.ts'
import { Figure, FigureHead, Head, Line, Named, Paper, type Reading, Words } from './paper.tsx'

/** A line of a statement: words of ours, names that people gave, and a figure or nothing under each head. */
export type StatementRow = {
  key: string
  when?: string
  what: string
  names?: string
  figures: (Money | null)[]
}

/** One currency of a statement. `sums` stand below its rows, the last of them ruled off twice. */
export type StatementSection = {
  key: string
  title: string
  heads: { when?: string; what: string; figures: string[] }
  rows: StatementRow[]
  sums: StatementRow[]
}

type StatementPaperProps = {
  reading: Reading
  title: string
  issuer: string
  facts: [term: string, detail: string][]
  sections: StatementSection[]
  /** Said below the last table, or instead of any. */
  note: string
}

/** A statement as it is kept and sent on: the same lines as on its page. */
export function StatementPaper({ reading, title, issuer, facts, sections, note }: StatementPaperProps) {
  return (
    <Paper reading={reading} title={title} issuer={issuer}>
      <Head title={title} facts={facts} />
      {sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
      <View style={{ paddingTop: 16 }}>
        <Words isSoft>{note}</Words>
      </View>
    </Paper>
  )
}

const whenWidth = 50

function Section({ section: { title, heads, rows, sums } }: { section: StatementSection }) {
  const width = heads.figures.length > 3 ? 62 : 84
  return (
    <View style={{ paddingTop: 18 }}>
      <Words size={13} isBold>
        {title}
      </Words>
      <View fixed>
        <Line>
          {heads.when && (
            <Words isSoft width={whenWidth}>
              {heads.when}
            </Words>
          )}
          <Words isSoft grow>
            {heads.what}
          </Words>
          {heads.figures.map((head) => (
            <FigureHead key={head} width={width}>
              {head}
            </FigureHead>
          ))}
        </Line>
      </View>
      {rows.map((row) => (
        <Row key={row.key} row={row} width={width} hasDay={heads.when !== undefined} />
      ))}
      {sums.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          width={width}
          hasDay={heads.when !== undefined}
          kind={at === sums.length - 1 ? 'total' : 'sum'}
        />
      ))}
    </View>
  )
}

type RowProps = { row: StatementRow; width: number; hasDay: boolean; kind?: 'row' | 'sum' | 'total' }

function Row({ row, width, hasDay, kind = 'row' }: RowProps) {
  const isBold = kind !== 'row'
  return (
    <Line kind={kind}>
      {hasDay && <Words width={whenWidth}>{row.when ?? ''}</Words>}
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <Words isBold={isBold}>{row.what}</Words>
        {row.names ? <Named isSoft>{row.names}</Named> : null}
      </View>
      {row.figures.map((money, at) =>
        money ? (
          <Figure key={at} money={money} width={width} isBold={isBold} />
        ) : (
          <View key={at} style={{ width }} />
        ),
      )}
    </Line>
  )
}
