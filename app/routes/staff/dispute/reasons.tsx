import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { SplitTable } from '#app/components/dispute/split-fields.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { type RulingLanguage, rulingLanguages } from '#app/domain/dispute/case.ts'
import { disputeRulingForm } from '#app/domain/dispute/forms.ts'
import type { Criterion } from '#app/domain/dispute/reasons.ts'
import { disputeStepOf } from '#app/domain/dispute/steps.ts'
import { needsSecond } from '#app/domain/escrow/manual-payout.ts'
import { rulingAmounts } from '#app/domain/escrow/ruling.ts'
import { majorText, type Money } from '#app/domain/money.ts'
import type { DecideProps } from './decide.tsx'

type ReasonsProps = DecideProps & { isAppeal: boolean; toCreator: Money; criterion: Criterion }

/** What the ruling moves, and its reasons: in staff's own language and in each that the sides read. */
export function Reasons({ view, languages, templates, isAppeal, toCreator, criterion }: ReasonsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { locale, language: nameOf, list, number } = format
  const needs = rulingLanguages.filter((one) => one === locale || languages.includes(one))
  // The reader's own language stands first.
  const order: RulingLanguage[] = [locale, ...needs.filter((one) => one !== locale)]
  const labels = Object.fromEntries(
    order.flatMap((one) => [
      [`words.${one}.facts`, t('dispute.staff.facts', { language: nameOf(one) })],
      [`words.${one}.why`, t('dispute.staff.why', { language: nameOf(one) })],
    ]),
  )
  const words = Object.fromEntries(order.map((one) => [one, { facts: '', why: templates?.[one] ?? '' }]))
  const form = useZodForm(disputeRulingForm, { words }, { answer: useAnswerTo('rule'), labels })
  const amounts = rulingAmounts(view.money, toCreator)
  const isProposal = needsSecond(view.money.frozen)
  const parts = {
    toCreator: isolate(format.money(amounts.toCreator)),
    toBrand: isolate(format.money(amounts.toBrand)),
  }
  return (
    <div className="max-w-form pt-6">
      <h3 className="pb-2 font-semibold">{t('dispute.staff.words_second')}</h3>
      <SplitTable amounts={amounts} />
      <Form {...form.props} className="grid gap-5 pt-5">
        <FormHead form={form} />
        <input type="hidden" name="toCreator" value={majorText(toCreator)} />
        <input type="hidden" name="criterion" value={criterion} />
        <input type="hidden" name="language" value={locale} />
        <input type="hidden" name="needs" value={needs.join(',')} />
        <p className="text-note text-soft">
          {t('dispute.staff.for_readers', { languages: list(needs.map(nameOf)) })}
        </p>
        {order.map((one) => (
          <div key={one} className="grid gap-4">
            <TextArea
              {...form.field(`words.${one}.facts`)}
              rows={4}
              label={labels[`words.${one}.facts`]}
              hint={t('dispute.staff.facts_hint')}
            />
            <TextArea
              {...form.field(`words.${one}.why`)}
              rows={3}
              label={labels[`words.${one}.why`]}
              hint={t('dispute.staff.why_hint')}
            />
          </div>
        ))}
        <div>
          <Button name="step" value="rule" busy={form.isBusy}>
            {t(isProposal ? 'dispute.staff.propose' : 'dispute.staff.submit', parts)}
          </Button>
          <p className="pt-2 text-note text-soft">
            {isAppeal
              ? t('dispute.staff.appeal_means')
              : t('dispute.staff.first_means', {
                  hours: number(disputeStepOf('close-ruling').after!.hours),
                })}
          </p>
        </div>
      </Form>
    </div>
  )
}
