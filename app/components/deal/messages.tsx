import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { messageForm } from '../../domain/collaboration/forms.ts'
import { Button } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { ReportLink } from '../moderation/report-link.tsx'
import { StandingLine } from '../moderation/standing-line.tsx'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { Words } from './words.tsx'

/** What both sides wrote to each other, oldest first, and a field for the next word. */
export function Messages({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { messages, reader } = deal
  const other = isolate(reader === 'brand' ? deal.creatorName : deal.brandName)
  return (
    <Section
      id="messages"
      title={t('dealpage.messages.title')}
      note={messages.length > 0 ? number(messages.length) : undefined}
    >
      {messages.length === 0 && <p className="text-soft">{t('dealpage.messages.none', { name: other })}</p>}
      <ol>
        {messages.map(({ id, role, author, body, sentAt, standing }) => (
          <li key={id} className="border-b border-rule py-2.5">
            <p className="text-note text-soft">
              <Name className="font-semibold text-ink">{author}</Name> ({t(`deal.role.${role}`)}) ·{' '}
              <When value={sentAt} />
              {role !== reader && role !== 'staff' && !standing && (
                <>
                  {' · '}
                  <ReportLink kind="message" id={id} />
                </>
              )}
            </p>
            {standing && <StandingLine state={standing} isOwn={role === reader} />}
            {body && <Words>{body}</Words>}
          </li>
        ))}
      </ol>
      {/* A new form for every message sent: its field is empty again. */}
      <MessageForm key={messages.length} to={other} />
    </Section>
  )
}

function MessageForm({ to }: { to: string }) {
  const { t } = useTranslation()
  const form = useZodForm(messageForm, {}, { answer: useAnswerTo('message'), prefix: 'message' })
  return (
    <Form {...form.props} className="grid max-w-form gap-3 pt-4">
      <FormHead form={form} />
      <TextArea {...form.field('body')} rows={3} label={t('dealpage.messages.write', { name: to })} />
      <div>
        <Button kind="secondary" name="step" value="message" busy={form.isBusy}>
          {t('dealpage.messages.send')}
        </Button>
      </div>
    </Form>
  )
}
