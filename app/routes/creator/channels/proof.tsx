import { Form, useActionData, useNavigation } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { OwnerProven } from '#app/components/channel/owner-proven.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { codeEndsAt, isCodeOver, lookBy, type OwnProof } from '#app/domain/channel/proof.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** Channels of a list that the creator says are theirs; they become theirs once that is proven. */
export function ClaimedChannels({ proofs, now }: { proofs: OwnProof[]; now: Date }) {
  const { t } = useTranslation()
  return proofs.map((proof) => (
    <Section
      key={proof.id}
      title={
        <>
          {t(`catalogue.platform.${proof.platform}`)} <Name>{proof.name}</Name>
        </>
      }
      note={t('channelproof.from_list')}
    >
      <Proof channel={{ ...proof, id: proof.channelId, provenOn: null }} proof={proof} now={now} />
    </Section>
  ))
}

type ProofProps = {
  channel: { id: string; handle: string; provenOn: Date | null }
  proof: OwnProof | undefined
  now: Date
}

/** Whether a channel is proven to be its creator's, and the next step towards it. */
export function Proof({ channel, proof, now }: ProofProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const acted = useActionData<FormAnswer>()
  const isBusy = useNavigation().state !== 'idle'
  const isMine = acted?.values?.channelId === channel.id || (proof && acted?.values?.proofId === proof.id)
  const isOver = proof && isCodeOver(proof, now)
  const begin = (
    <Form method="post">
      <input type="hidden" name="channelId" value={channel.id} />
      <Button kind="secondary" small name="part" value="prove" busy={isBusy}>
        {t(proof ? 'channelproof.again' : 'channelproof.begin')}{' '}
        <span className="sr-only">{channel.handle}</span>
      </Button>
    </Form>
  )
  return (
    <div className="max-w-prose pb-4">
      {isMine && <RefusalNotice refusal={acted?.refusal} />}
      {channel.provenOn ? (
        <OwnerProven on={channel.provenOn} />
      ) : proof?.status === 'asked' ? (
        <p>{t('channelproof.asked', { code: proof.code, when: format.dateTime(lookBy(proof.askedAt!)) })}</p>
      ) : proof?.status === 'refused' ? (
        <div className="grid gap-2">
          <p>
            {t('channelproof.refused')} {t(`channelproof.reason.${proof.reason!}`)}
          </p>
          {proof.note && (
            <blockquote className="border-s-2 border-rule ps-3">
              <Name>{proof.note}</Name>
            </blockquote>
          )}
          {begin}
        </div>
      ) : proof && !isOver ? (
        <GivenCode proof={proof} isBusy={isBusy} />
      ) : (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <p className="text-soft">{t(isOver ? 'channelproof.over' : 'channelproof.none')}</p>
          {begin}
        </div>
      )}
    </div>
  )
}

function GivenCode({ proof, isBusy }: { proof: OwnProof; isBusy: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="grid gap-3">
      <p>{t('channelproof.put', { date: format.longDay(codeEndsAt(proof)) })}</p>
      <p>
        <code dir="ltr" className="inline-block border border-rule px-3 py-2 select-all">
          {proof.code}
        </code>
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <Form method="post">
          <input type="hidden" name="proofId" value={proof.id} />
          <Button small name="part" value="ask" busy={isBusy}>
            {t('channelproof.ask')} <span className="sr-only">{proof.handle}</span>
          </Button>
        </Form>
        <a href={proof.url} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
          {t('channelproof.open')}
        </a>
      </div>
    </div>
  )
}
