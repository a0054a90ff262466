import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { currentStop } from '../../domain/collaboration/progress.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { ButtonRow } from '../buttons.tsx'
import { Name } from '../format.tsx'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { StepButton } from './step-form.tsx'

/** The product that travels to the creator, where the brief has one. */
export function Product({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const at = (step: StepName) => deal.history.find((taken) => taken.step === step)?.takenAt
  const [sent, received] = [at('ship-product'), at('receive-product')]
  const step = (['ship-product', 'receive-product'] as const).find((name) => open.has(name))
  const isAwaited = deal.brief.shipsProduct && currentStop(deal.status) === 'draft'
  if (!sent && !isAwaited) return null
  const state = received ? 'received' : sent ? 'sent' : 'waits'
  return (
    <Section title={t('dealpage.product.title')}>
      <p>
        <Name>{deal.brief.product}</Name>
      </p>
      <p className="pt-1 text-soft">
        {t(`dealpage.product.${state}`, { date: received || sent ? day((received ?? sent)!) : '' })}
      </p>
      {step && (
        <ButtonRow>
          <StepButton step={step} kind={step === 'receive-product' ? 'primary' : 'secondary'}>
            {t(`dealpage.do.${step}`)}
          </StepButton>
        </ButtonRow>
      )}
    </Section>
  )
}
