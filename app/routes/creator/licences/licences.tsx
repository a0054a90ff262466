import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { useLicenceColumns } from '#app/components/compliance/licence-facts.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { FileField } from '#app/components/file-field.tsx'
import { DateField, SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { largestPicture, pictureTypeNames, pictureTypes } from '#app/domain/content/picture.ts'
import { birthForm, type Licence, licenceForm, licenceKinds } from '#app/domain/compliance/licence.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Page = { id: string; platform: Platform; handle: string }
type LicencesProps = { licences: Licence[]; bornOn: string | null; pages: Page[]; isSaved: boolean }

/** What a creator holds to advertise lawfully, and what staff says of it. */
export function Licences({ licences, bornOn, pages, isSaved }: LicencesProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('compliance.licence.intro')}>{t('compliance.licence.title')}</PageTitle>
      {isSaved && <Notice kind="success" title={t('compliance.licence.saved')} />}
      <RefusalNotice refusal={useAnswerTo('remove-licence')?.refusal} />
      {licences.length === 0 ? <p>{t('compliance.licence.none')}</p> : <LicenceTable licences={licences} />}
      <p className="pt-3 text-note">
        <Link to="/rules">{t('compliance.rules_title')}</Link>
      </p>
      <Columns shape="even">
        <LicenceForm key={`licence ${licences.length}`} pages={pages} />
        <BirthForm bornOn={bornOn} />
      </Columns>
    </>
  )
}

function LicenceTable({ licences }: { licences: Licence[] }) {
  const { t } = useTranslation()
  const isBusy = useNavigation().state !== 'idle'
  return (
    <DataTable
      caption={t('compliance.licence.title')}
      phone="stack"
      rows={licences}
      rowKey={({ id }) => id}
      columns={[
        ...useLicenceColumns<Licence>(),
        {
          key: 'status',
          head: t('compliance.licence.col.status'),
          render: ({ status, reason }) => (
            <>
              {t(`compliance.licence.status.${status}`)}
              {reason && (
                <span className="block text-note text-soft">
                  <Name>{reason}</Name>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'remove',
          head: t('compliance.licence.remove'),
          render: ({ id, number }) => (
            <Form method="post">
              <input type="hidden" name="licence" value={id} />
              <Button kind="secondary" small name="step" value="remove-licence" busy={isBusy}>
                {t('compliance.licence.remove')} <span className="sr-only">{number}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  )
}

function LicenceForm({ pages }: { pages: Page[] }) {
  const { t } = useTranslation()
  const labels = {
    kind: t('compliance.licence.col.kind'),
    number: t('compliance.licence.col.number'),
    holder: t('compliance.licence.col.holder'),
    validUntil: t('compliance.licence.col.until'),
    channelId: t('licensing.page.label'),
    picture: t('licensing.paper.label'),
  }
  const form = useZodForm(
    licenceForm,
    { kind: licenceKinds[0] },
    { answer: useAnswerTo('add-licence'), labels },
  )
  return (
    <Section title={t('compliance.licence.add')}>
      <Form {...form.props} encType="multipart/form-data" className="grid max-w-form gap-5">
        <FormHead form={form} />
        <SelectField
          {...form.field('kind')}
          label={labels.kind}
          options={licenceKinds.map((kind) => ({ value: kind, label: t(`compliance.licence.kind.${kind}`) }))}
        />
        <TextField
          {...form.field('number')}
          label={labels.number}
          hint={t('compliance.licence.number_hint')}
          autoComplete="off"
        />
        <TextField {...form.field('holder')} label={labels.holder} autoComplete="name" />
        <DateField
          {...form.field('validUntil')}
          label={labels.validUntil}
          hint={t('compliance.licence.until_hint')}
          required={false}
        />
        {pages.length > 0 ? (
          <SelectField
            {...form.field('channelId')}
            label={labels.channelId}
            hint={t('licensing.page.hint')}
            required={false}
            empty={t('licensing.page.none')}
            options={pages.map(({ id, platform, handle }) => ({
              value: id,
              label: `${t(`catalogue.platform.${platform}`)} · ${handle}`,
            }))}
          />
        ) : (
          <p className="text-note text-soft">
            {t('licensing.page.no_channel')} <Link to="/creator/channels#add">{t('channels.add')}</Link>
          </p>
        )}
        <FileField
          {...form.field('picture')}
          label={labels.picture}
          hint={t('licensing.paper.hint')}
          required={false}
          accept={pictureTypes.join(',')}
          types={pictureTypeNames}
          maxMegabytes={largestPicture.bytes / 1024 / 1024}
        />
        <div>
          <Button name="step" value="add-licence" busy={form.isBusy}>
            {t('compliance.licence.save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function BirthForm({ bornOn }: { bornOn: string | null }) {
  const { t } = useTranslation()
  const labels = { bornOn: t('compliance.licence.birthday') }
  const form = useZodForm(
    birthForm,
    { bornOn: bornOn ?? '' },
    { answer: useAnswerTo('save-birthday'), labels, prefix: 'birth' },
  )
  return (
    <Section title={labels.bornOn}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <DateField
          {...form.field('bornOn')}
          label={labels.bornOn}
          hint={t('compliance.licence.birthday_hint')}
        />
        <div>
          <Button name="step" value="save-birthday" busy={form.isBusy}>
            {t('compliance.licence.save_birthday')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
