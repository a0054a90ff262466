import { useTranslation } from '#app/i18n/use-translation.ts'
import { asPhrases } from './as-phrases.ts'
import { DataTable } from './data-table.tsx'
import { useFormat } from './format.tsx'

/** A clock in words: while what lasts it runs, whom it waits for where that is told, and what silence leads to. */
export type PublishedClock = { step: string; lasting: string[]; who?: string; hours: number; silence: string }

/** Clocks of a table of steps, as everybody reads them. */
export function ClockTable({ caption, clocks }: { caption: string; clocks: PublishedClock[] }) {
  const { t } = useTranslation()
  const { either, number, locale } = useFormat()
  const who = {
    key: 'who',
    head: t('publicpage.clocks.who'),
    render: (clock: PublishedClock) => clock.who,
  }
  return (
    <DataTable
      caption={caption}
      phone="stack"
      rows={clocks}
      rowKey={({ step }) => step}
      columns={[
        {
          key: 'while',
          head: t('publicpage.clocks.while'),
          names: true,
          render: ({ lasting }) => (
            <span className="font-semibold">{either(asPhrases(lasting, locale))}</span>
          ),
        },
        ...(clocks.some((clock) => clock.who) ? [who] : []),
        {
          key: 'long',
          head: t('publicpage.clocks.long'),
          render: ({ hours }) => t('publicpage.clocks.hours', { hours: number(hours) }),
        },
        { key: 'silence', head: t('publicpage.clocks.silence'), render: ({ silence }) => silence },
      ]}
    />
  )
}
