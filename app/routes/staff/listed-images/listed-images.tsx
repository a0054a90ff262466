import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { TextField } from '#app/components/fields.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { largestPicture, pictureTypeNames, pictureTypes } from '#app/domain/content/picture.ts'
import { imageForm } from '#app/domain/moderation/forms.ts'

type Image = {
  sha256: string
  shape: string | null
  note: string
  isListed: boolean
  changedAt: Date
  by: string
}

/** The fingerprints of pictures that are not taken. */
export function ListedImages({ images, isDone }: { images: Image[]; isDone: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={t('moderation.images.lead')}
        aside={<Link to="/staff/moderation">{t('moderation.staff.title')}</Link>}
      >
        {t('moderation.images.title')}
      </PageTitle>
      {isDone && <Notice kind="success" title={t('moderation.images.done')} />}
      <Columns shape="wide-start">
        <Section title={t('moderation.images.title')}>
          {images.length === 0 && <p className="text-soft">{t('moderation.images.none')}</p>}
          <ul>
            {images.map((image) => (
              <Listed key={image.sha256} image={image} />
            ))}
          </ul>
        </Section>
        <AddImage key={images.length} />
      </Columns>
    </>
  )
}

function Listed({ image: { sha256, shape, note, isListed, changedAt, by } }: { image: Image }) {
  const { t } = useTranslation()
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
      <span className="min-w-0 flex-1">
        <Name className="font-semibold">{isListed ? note : t('moderation.images.off')}</Name>
        <span className="block text-note text-soft wrap-anywhere">
          {t('moderation.images.shape')}:{' '}
          {shape ? <bdi dir="ltr">{shape}</bdi> : isListed && t('moderation.images.plain')}{' '}
          <bdi dir="ltr">{sha256.slice(0, 12)}</bdi> · <Name>{by}</Name> · <When value={changedAt} />
        </span>
      </span>
      {isListed && (
        <Form method="post">
          <input type="hidden" name="sha256" value={sha256} />
          <Button
            small
            kind="quiet"
            name="step"
            value="remove"
            aria-label={t('moderation.images.remove_image', { note: isolate(note) })}
          >
            {t('moderation.images.remove')}
          </Button>
        </Form>
      )}
    </li>
  )
}

function AddImage() {
  const { t } = useTranslation()
  const form = useZodForm(
    imageForm,
    {},
    {
      answer: useAnswerTo('add'),
      labels: { picture: t('moderation.images.file'), note: t('moderation.images.note') },
    },
  )
  const { defaultValue: _, ...picture } = form.field('picture')
  return (
    <Section title={t('moderation.images.add')}>
      <Form {...form.props} encType="multipart/form-data" className="grid gap-4">
        <FormHead form={form} />
        <FileField
          {...picture}
          label={t('moderation.images.file')}
          accept={pictureTypes.join(',')}
          types={pictureTypeNames}
          maxMegabytes={largestPicture.bytes / 1024 / 1024}
        />
        <TextField {...form.field('note')} maxLength={300} label={t('moderation.images.note')} />
        <div>
          <Button name="step" value="add" busy={form.isBusy}>
            {t('moderation.images.add')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
