import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { kitForm, type OwnResult, shownFigures } from '../../domain/outcome/shown-results.ts'
import { Button } from '../buttons.tsx'
import { CheckboxGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { EmptyState } from '../empty-state.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'

/** Which permitted figures of which deal stand in the public media kit. */
export function KitPicks({ deals }: { deals: readonly OwnResult[] }) {
  const { t } = useTranslation()
  const permitted = deals.filter(({ permit }) => permit.figures.length > 0)
  return (
    <Section id="kit" title={t('results.kit.title')}>
      <p className="max-w-prose pb-3">{t('results.kit.lead')}</p>
      {permitted.length === 0 ? (
        <EmptyState>{t('results.kit.none')}</EmptyState>
      ) : (
        permitted.map((deal) => <Pick key={`${deal.id}:${deal.picked.join()}`} deal={deal} />)
      )}
    </Section>
  )
}

function Pick({ deal: { id, title, brandName, permit, picked } }: { deal: OwnResult }) {
  const { t } = useTranslation()
  const form = useZodForm(
    kitForm,
    { figures: picked.filter((figure) => permit.figures.includes(figure)) },
    { answer: useAnswerTo('pick-results', { deal: id }), prefix: id },
  )
  return (
    <Form {...form.props} className="border-b border-rule py-4">
      <FormHead form={form} />
      <input type="hidden" name="deal" value={id} />
      <CheckboxGroup
        {...form.choices('figures')}
        columns
        required={false}
        label={<Name>{title}</Name>}
        hint={
          permit.namesBrand
            ? t('results.kit.named', { brand: isolate(brandName) })
            : t('results.kit.unnamed', { brand: isolate(brandName) })
        }
        options={shownFigures
          .filter((figure) => permit.figures.includes(figure))
          .map((figure) => ({ value: figure, label: t(`results.figure.${figure}`) }))}
      />
      <Button
        small
        kind="secondary"
        name="step"
        value="pick-results"
        busy={form.isBusy}
        aria-label={`${t('results.kit.send')}: ${title}`}
      >
        {t('results.kit.send')}
      </Button>
    </Form>
  )
}
