import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { checklistOf } from '../../domain/campaign/brief.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { publishForm } from '../../domain/collaboration/forms.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { isClaimRunning } from '../../domain/publication/claims.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Day, Name, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { PostClaims } from './post-claim.tsx'
import { PostGuard } from './post-guard.tsx'
import { PostProof } from './post-proof.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { useAnswerTo } from './deal-answer.ts'
import { StepButton } from './step-form.tsx'

/** The post: where its address is given, shown and checked. */
export function Publication({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  if (open.has('publish-post')) return <PublishForm deal={deal} />
  return deal.publication ? <Post deal={deal} open={open} /> : null
}

function PublishForm({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { brief, channel } = deal
  const form = useZodForm(publishForm, {}, { answer: useAnswerTo('publish-post'), prefix: 'publish' })
  return (
    <Section
      id="publish"
      title={t('dealpage.post.publish')}
      note={t('dealpage.offer.between', { from: day(brief.publishFrom), to: day(brief.publishTo) })}
    >
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('url')}
          type="url"
          label={t('dealpage.post.url')}
          hint={t('dealpage.post.url_hint', {
            platform: t(`catalogue.platform.${channel.platform}`),
            handle: isolate(`@${channel.handle}`),
          })}
        />
        <div>
          <Button name="step" value="publish-post" busy={form.isBusy}>
            {t('dealpage.do.publish-post')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function Post({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { publishedAt, platform, url } = deal.publication!
  const watch = deal.postWatch
  const isClaimed = watch?.claims.some(({ status }) => isClaimRunning(status)) ?? false
  const liveUntil = new Date(publishedAt.getTime() + deal.brief.liveDays * 86_400_000)
  return (
    <Section id="post" title={t('dealpage.post.title')} note={t(`catalogue.platform.${platform}`)}>
      <DefinitionList
        facts={[
          {
            key: 'url',
            term: t('dealpage.post.url'),
            detail: (
              <a href={url} dir="ltr" rel="noreferrer" target="_blank" className="break-all">
                {url}
              </a>
            ),
          },
          { key: 'at', term: t('dealpage.post.given'), detail: <When value={publishedAt} /> },
          { key: 'live', term: t('dealpage.post.live_until'), detail: <Day value={liveUntil} long /> },
        ]}
      />
      {watch && <PostProof deal={deal} watch={watch} />}
      {open.has('verify-post') && !isClaimed && <Verify deal={deal} />}
      {watch && <PostGuard deal={deal} watch={watch} />}
      {watch && <PostClaims deal={deal} watch={watch} />}
    </Section>
  )
}

function Verify({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const { fee, rest } = splitFee(deal.book.held, deal.feeBps)
  const points = checklistOf(deal.brief)
  return (
    <>
      {points.length > 0 && (
        <>
          <p className="pt-4 font-semibold">{t('dealpage.post.look_for')}</p>
          <ul className="ms-4 list-disc">
            {points.map((point) => (
              <li key={point}>
                <Name>{point}</Name>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="max-w-prose pt-4 text-note text-soft">
        {t('dealpage.post.verify_means', {
          name: isolate(deal.creatorName),
          amount: money(rest),
          fee: money(fee),
        })}
      </p>
      <ButtonRow>
        <StepButton step="verify-post">{t('dealpage.do.verify-post')}</StepButton>
      </ButtonRow>
    </>
  )
}
