import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import type { Currency } from '#app/domain/money.ts'
import type { Compared, Interval, Lift } from '#app/domain/outcome/lift.ts'
import type { LiftKind, LiftReport } from '#app/domain/outcome/lift-design.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type FiguresProps = { report: LiftReport; kind: LiftKind; currency: Currency }

/** How much the campaign added with its interval, or what is missing to say it. */
export function LiftFigures({ report, kind, currency }: FiguresProps) {
  const { t } = useTranslation()
  const { orders, revenue, unplaced } = report
  return (
    <div className="max-w-prose">
      {'lacks' in orders ? (
        <Lacking compared={orders} />
      ) : (
        <div className="grid gap-6 pb-4 sm:grid-cols-2">
          <Told measure="orders" lift={orders} currency={currency} />
          {'lift' in revenue && <Told measure="revenue" lift={revenue} currency={currency} />}
        </div>
      )}
      {'lift' in orders && <p className="font-semibold">{t(`lift.${certaintyOf(orders.lift)}`)}</p>}
      {'lift' in revenue && <p className="pt-2 text-note text-soft">{t('lift.currency', { currency })}</p>}
      {kind === 'places' && unplaced > 0 && (
        <p className="pt-2 text-note text-soft">{t('lift.unplaced', { count: unplaced })}</p>
      )}
    </div>
  )
}

const certaintyOf = ({ low, high }: Interval) => (low > 0 ? 'sure_more' : high < 0 ? 'sure_less' : 'unsure')

function Told({ measure, lift: { lift, extra, sold }, currency }: ToldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const share = useShare()
  const amount = (value: number) =>
    measure === 'orders'
      ? format.number(Math.round(value))
      : format.money({ amount: Math.round(value), currency })
  const range = (interval: Interval, write: (value: number) => string) => ({
    point: write(interval.point),
    low: write(interval.low),
    high: write(interval.high),
  })
  return (
    <dl>
      <dt className="text-note text-soft">{t(`lift.measure.${measure}`)}</dt>
      <dd className="type-amount">
        {t(lift.point < 0 ? 'lift.less' : 'lift.more', { share: format.percent(Math.abs(lift.point), 1) })}
      </dd>
      <dd className="pb-3">{t('lift.between', range(lift, share))}</dd>
      <dt className="text-note text-soft">{t(`lift.extra_term.${measure}`)}</dt>
      <dd>{t('lift.extra', { ...range(extra, amount), sold: amount(sold) })}</dd>
    </dl>
  )
}

type ToldProps = { measure: 'orders' | 'revenue'; lift: Lift; currency: Currency }

/** A share with its sign, which minus keeps in every direction of reading. */
function useShare() {
  const { percent } = useFormat()
  return (share: number) => `\u2066${share < 0 ? '−' : '+'}${percent(Math.abs(share), 1)}\u2069`
}

function Lacking({ compared }: { compared: Extract<Compared, { lacks: unknown }> }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <div className="py-2">
      <p className="font-semibold">{t('lift.lacking')}</p>
      <ul className="list-disc ps-5 pt-1">
        {compared.lacks.map(({ of, have, need }) => (
          <li key={of}>{t(`lift.lacks.${of}`, { have: number(have), need: number(need) })}</li>
        ))}
      </ul>
    </div>
  )
}

/** What the comparison trusts in, and whether the weeks before speak against it. */
export function LiftAssumptions({ report: { orders }, kind }: { report: LiftReport; kind: LiftKind }) {
  const { t } = useTranslation()
  const share = useShare()
  const check = 'check' in orders ? orders.check : undefined
  return (
    <Section title={t('lift.assume.title')}>
      <div className="grid max-w-prose gap-3">
        <p>{t(`lift.assume.${kind}`)}</p>
        {check && (
          <p className={check.holds ? undefined : 'font-semibold text-disputed'}>
            {t(`lift.assume.${kind}_${check.holds ? 'holds' : 'fails'}`, {
              point: share(check.point),
              low: share(check.low),
              high: share(check.high),
            })}
          </p>
        )}
        <p className="text-note text-soft">{t(`lift.assume.method_${kind}`)}</p>
      </div>
    </Section>
  )
}
