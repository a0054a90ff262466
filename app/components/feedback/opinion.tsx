import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Feedback, questions } from '../../domain/feedback/feedback.ts'
import { Words } from '../deal/words.tsx'
import { Day, Name } from '../format.tsx'
import { ReportLink } from '../moderation/report-link.tsx'
import { StandingLine } from '../moderation/standing-line.tsx'
import { Stars } from './stars.tsx'

type OpinionProps = {
  feedback: Feedback
  isOwn?: boolean
  /** The reader is the one who answered. */
  isOwnReply?: boolean
}

/** What one side of a deal says of the other, with the answer to it. */
export function Opinion({ feedback, isOwn = false, isOwnReply = false }: OpinionProps) {
  const { t } = useTranslation()
  const { id, standing, byRole, author, stars, answers, body, shownAt, writtenAt, reply } = feedback
  const said = questions[byRole].flatMap((question) => {
    const answer = answers[question]
    return answer ? [`${t(`feedback.question.${question}`)}: ${t(`feedback.answer.${answer}`)}`] : []
  })
  if (standing && !isOwn)
    return (
      <article className="border-b border-rule py-3.5">
        <p>
          <Name>{author}</Name>
        </p>
        <StandingLine {...standing} />
      </article>
    )
  return (
    <article className="border-b border-rule py-3.5">
      {standing && <StandingLine {...standing} isOwn />}
      <p>
        <Stars value={stars} />
        <span className="text-note text-soft">
          {' · '}
          <Name className="text-ink">{author}</Name> · <Day value={shownAt ?? writtenAt} long />
          {!isOwn && (
            <>
              {' · '}
              <ReportLink kind="feedback" id={id} />
            </>
          )}
        </span>
      </p>
      <p className="text-note text-soft">{said.join(' · ')}</p>
      {body && <Words className="pt-1.5">{body}</Words>}
      {reply && (
        <div className="mt-2.5 border-s border-ink ps-4">
          <p className="text-note text-soft">
            {t('feedback.reply_of')} <Name className="text-ink">{reply.author}</Name> ·{' '}
            <Day value={reply.madeAt} long />
            {!isOwnReply && !reply.standing && (
              <>
                {' · '}
                <ReportLink kind="reply" id={id} />
              </>
            )}
          </p>
          {reply.standing && <StandingLine {...reply.standing} isOwn={isOwnReply} />}
          {reply.body && <Words>{reply.body}</Words>}
        </div>
      )}
    </article>
  )
}
