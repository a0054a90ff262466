import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { isEnded } from '../../domain/collaboration/steps.ts'
import { type ComplianceView, eridForm } from '../../domain/compliance/waiver.ts'
import { Button } from '../buttons.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'
import { Findings, MarkedCaption } from './findings.tsx'

type PanelProps = { deal: DealView; compliance: ComplianceView }

/** What disclosure and licence rules say of a deal from its agreement to its post; nothing where the brief names none. */
export function CompliancePanel({ deal, compliance }: PanelProps) {
  const { t } = useTranslation()
  const { status, brief, reader } = deal
  if (brief.jurisdictions.length === 0 || isEnded(status) || status === 'verified') return null
  const [draft] = deal.drafts
  return (
    <Section
      id="compliance"
      title={t('compliance.title')}
      note={
        reader === 'creator' ? (
          <Link to="/creator/licences">{t('compliance.licence.title')}</Link>
        ) : (
          <Link to="/rules">{t('compliance.rules_title')}</Link>
        )
      }
    >
      <Findings findings={compliance.findings} />
      {draft && <MarkedCaption caption={draft.caption} findings={compliance.findings} />}
      {reader === 'brand' && brief.jurisdictions.includes('RU') && <EridForm erid={compliance.erid} />}
    </Section>
  )
}

function EridForm({ erid }: { erid: string }) {
  const { t } = useTranslation()
  const form = useZodForm(eridForm, { erid }, { answer: useAnswerTo('enter-erid'), prefix: 'compliance' })
  return (
    <div className="pt-4">
      <StepDetails step="enter-erid" title={t('compliance.erid.title')}>
        <Form {...form.props} className="grid gap-4">
          <FormHead form={form} />
          <TextField
            {...form.field('erid')}
            label={t('compliance.erid.label')}
            hint={t('compliance.erid.hint')}
          />
          <div>
            <Button name="step" value="enter-erid" busy={form.isBusy}>
              {t('compliance.erid.save')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}
