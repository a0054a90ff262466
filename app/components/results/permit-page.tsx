import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import {
  inKit,
  type Permit,
  permitForm,
  type ShownFigure,
  shownFigures,
} from '../../domain/outcome/shown-results.ts'
import { Button } from '../buttons.tsx'
import { Checkbox, CheckboxGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'

type PermitPageProps = {
  deal: { id: string; title: string; handle: string; permit: Permit; picked: ShownFigure[] }
  done: string | null
}

/** The brand says which figures of a deal may be shown, and to whom. */
export function PermitPage({ deal, done }: PermitPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, title, handle, permit, picked } = deal
  const form = useZodForm(
    permitForm,
    { ...permit, showsOrders: permit.showsOrders, namesBrand: permit.namesBrand },
    { answer: useAnswerTo('permit-results') },
  )
  const shown = inKit(permit.figures, picked)
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {t('results.permit.of', { title: isolate(title) })} ·{' '}
            <Link to={`/brand/collaborations/${id}`}>{t('results.permit.back')}</Link>
          </>
        }
      >
        {t('results.permit.title')}
      </PageTitle>
      {done === 'permit-results' && <Notice kind="success" title={t('results.permit.done')} />}
      <Columns shape="wide-start">
        <Form {...form.props} className="grid max-w-form content-start gap-6 pt-4">
          <FormHead form={form} />
          <CheckboxGroup
            {...form.choices('figures')}
            required={false}
            label={t('results.permit.public')}
            hint={t('results.permit.public_hint')}
            options={shownFigures.map((figure) => ({ value: figure, label: t(`results.figure.${figure}`) }))}
          />
          <Checkbox
            {...form.check('namesBrand')}
            label={t('results.permit.names')}
            hint={t('results.permit.names_hint')}
          />
          <Checkbox
            {...form.check('showsOrders')}
            label={t('results.permit.orders')}
            hint={t('results.permit.orders_hint')}
          />
          <div>
            <Button name="step" value="permit-results" busy={form.isBusy}>
              {t('results.permit.send')}
            </Button>
          </div>
        </Form>
        <div className="min-w-0">
          <Section title={t('results.permit.now')}>
            <p>
              {shown.length === 0
                ? t('results.permit.nothing')
                : t('results.permit.shown', {
                    list: format.list(shown.map((figure) => t(`results.figure.${figure}`))),
                  })}
            </p>
            <p className="pt-2">
              <a href={`/@${handle}`}>{t('results.permit.kit')}</a>
            </p>
          </Section>
          <Section title={t('results.never')}>
            <p>{t('results.never_text')}</p>
          </Section>
        </div>
      </Columns>
    </>
  )
}
