import { Form } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { picturePath } from '#app/domain/content/picture.ts'
import { type Licence, licenceCheckForm } from '#app/domain/compliance/licence.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Declared = Licence & { creatorName: string; handle: string; declaredAt: Date }

/** The licences that wait for staff to look them up, the longest waiting first. */
export function LicenceQueue({ licences }: { licences: Declared[] }) {
  const { t } = useTranslation()
  const answer = useAnswerTo('check-licence')
  const isGone = !licences.some(({ id }) => id === answer?.values?.licence)
  return (
    <>
      <PageTitle subtitle={<Link to="/staff/overrides">{t('compliance.staff.waivers')}</Link>}>
        {t('compliance.staff.title')}
      </PageTitle>
      {isGone && <RefusalNotice refusal={answer?.refusal} />}
      {licences.length === 0 && <p>{t('compliance.staff.none')}</p>}
      {licences.map((licence) => (
        <Waiting key={licence.id} licence={licence} />
      ))}
    </>
  )
}

function Waiting({ licence }: { licence: Declared }) {
  const { t } = useTranslation()
  const { day, longDay } = useFormat()
  const { id, kind, number, holder, validUntil, creatorName, handle, declaredAt, channel, picture } = licence
  const answer = useAnswerTo('check-licence', { licence: id })
  const labels = { reason: t('compliance.staff.reason') }
  const form = useZodForm(licenceCheckForm, { licence: id }, { answer, labels, prefix: id })
  return (
    <Section title={t(`compliance.licence.kind.${kind}`)} note={day(declaredAt)}>
      <DefinitionList
        facts={[
          {
            key: 'creator',
            term: t('compliance.licence.col.creator'),
            detail: (
              <Link to={`/@${handle}`}>
                <Name>{creatorName}</Name>
              </Link>
            ),
          },
          { key: 'number', term: t('compliance.licence.col.number'), detail: <Name>{number}</Name> },
          { key: 'holder', term: t('compliance.licence.col.holder'), detail: <Name>{holder}</Name> },
          {
            key: 'until',
            term: t('compliance.licence.col.until'),
            detail: validUntil ? longDay(validUntil) : t('compliance.licence.no_end'),
          },
          ...(channel
            ? [
                {
                  key: 'page',
                  term: t(`catalogue.platform.${channel.platform}`),
                  detail: (
                    <a href={channel.url} dir="ltr" rel="noreferrer" className="break-all">
                      {channel.url}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {picture && (
        <a href={picturePath(picture)} className="mt-4 inline-block">
          <img
            src={picturePath(picture)}
            alt={t('licensing.paper.alt', { number })}
            loading="lazy"
            className="max-h-80 max-w-full border border-rule"
          />
        </a>
      )}
      <Form method="post" className="pt-4">
        <input type="hidden" name="licence" value={id} />
        <input type="hidden" name="verdict" value="verified" />
        <Button name="step" value="check-licence" busy={form.isBusy}>
          {t('compliance.staff.verify')} <span className="sr-only">{number}</span>
        </Button>
      </Form>
      <Form {...form.props} className="grid max-w-form gap-3 pt-4">
        <FormHead form={form} />
        <input type="hidden" name="licence" value={id} />
        <input type="hidden" name="verdict" value="refused" />
        <TextField {...form.field('reason')} label={labels.reason} maxLength={500} />
        <ButtonRow>
          <Button kind="danger" name="step" value="check-licence" busy={form.isBusy}>
            {t('compliance.staff.refuse')} <span className="sr-only">{number}</span>
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
