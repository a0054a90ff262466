import { View } from '@react-pdf/renderer'
import { Across, Head, Line, Named, Paper, type Reading, Words } from './paper.tsx'
import { drawable } from './typefaces.ts'

/** A line of a document: words of ours, which may hold names, or what somebody typed. */
export type Detail = string | { typed: string }

export type Clause = { title: string; rows: (readonly [term: string, details: readonly Detail[]])[] }

type AgreementPaperProps = {
  reading: Reading
  title: string
  issuer: string
  facts: [term: string, detail: string][]
  clauses: Clause[]
  /** Said below the last clause. */
  note: string
}

/** What was agreed as it is kept and sent on: clauses of terms, the same as on its page. */
export function AgreementPaper({ reading, title, issuer, facts, clauses, note }: AgreementPaperProps) {
  return (
    <Paper reading={reading} title={title} issuer={issuer}>
      <Head title={title} facts={facts} />
      {clauses
        .filter(({ rows }) => rows.length > 0)
        .map((clause) => (
          <View key={clause.title} style={{ paddingTop: 18 }}>
            <View minPresenceAhead={60}>
              <Line kind="sum">
                <Words size={13} isBold>
                  {clause.title}
                </Words>
              </Line>
            </View>
            {clause.rows.map(([term, details]) => (
              <Term key={term} term={term} details={details} />
            ))}
          </View>
        ))}
      <View style={{ paddingTop: 16 }}>
        <Words isSoft>{note}</Words>
      </View>
    </Paper>
  )
}

function Term({ term, details }: { term: string; details: readonly Detail[] }) {
  return (
    <Line>
      <Across style={{ flexGrow: 1, columnGap: 12 }}>
        <Words isSoft width={140}>
          {term}
        </Words>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
          {details.map((detail, at) =>
            typeof detail === 'string' ? (
              <Words key={at}>{drawable(detail)}</Words>
            ) : (
              <Named key={at}>{detail.typed}</Named>
            ),
          )}
        </View>
      </Across>
    </Line>
  )
}
