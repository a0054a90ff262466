import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { ApprovedHost } from '../../domain/outcome/link-host.ts'
import { linkNameForm } from '../../domain/outcome/link-name.ts'
import { targetForm } from '../../domain/outcome/link-target.ts'
import { Button } from '../buttons.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Link } from '../link.tsx'
import { Section } from '../section.tsx'

/** The brand chooses a readable code. */
export function NameLink({ name, code, prefix }: { name: string | null; code: string; prefix: string }) {
  const { t } = useTranslation()
  const labels = { name: t('links.name') }
  const form = useZodForm(linkNameForm, {}, { answer: useAnswerTo('name-link'), labels })
  return (
    <Section title={t(name ? 'links.rename' : 'links.choose_name')} level={3}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('name')}
          label={labels.name}
          hint={t('links.name_hint', { code })}
          prefix={prefix.replace(/^https?:\/\//, '')}
          maxLength={48}
        />
        <div>
          <Button name="step" value="name-link" busy={form.isBusy}>
            {t('links.name_save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

/** The brand sends followers elsewhere. */
export function MoveLink({ destination, hosts }: { destination: string; hosts: ApprovedHost[] }) {
  const { t } = useTranslation()
  const labels = { destination: t('links.new_destination') }
  const form = useZodForm(targetForm, { destination }, { answer: useAnswerTo('move-link'), labels })
  return (
    <Section title={t('links.move')} level={3}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('destination')}
          type="url"
          label={labels.destination}
          hint={t('links.destination_hint')}
          maxLength={2000}
        />
        <p className="text-note text-soft">
          {t('links.approved_are')}{' '}
          {hosts.map(({ host, coversBelow }, at) => (
            <span key={host}>
              {at > 0 && ' · '}
              <bdi dir="ltr">{coversBelow ? `*.${host}` : host}</bdi>
            </span>
          ))}{' '}
          <Link to="/brand/link-hosts">{t('links.hosts.open')}</Link>
        </p>
        <div>
          <Button name="step" value="move-link" busy={form.isBusy}>
            {t('links.move_save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
