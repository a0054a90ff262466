import { useTranslation } from '#app/i18n/use-translation.ts'
import { Footage } from '../footage.tsx'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import type { Period, Standing, Use } from '../../domain/rights/standing.ts'
import { ButtonRow, LinkButton } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { FormatProvider, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { RightsStatus } from './rights-words.tsx'
import { RightsHistory, type RightsHistoryProps } from './rights-history.tsx'

export type PieceView = {
  id: string
  key: string
  number: number
  width: number
  height: number
  sha256: string
  dealId: string
  title: string
  campaignName: string
  brandName: string
  creatorName: string
  platform: Platform
  postUrl: string | null
  caption: string
  zone: string
}
export type LicenceView = {
  briefVersion: number
  offerVersion: number
  acceptedAt: Date
  acceptedBy: string
} | null

export type PiecePageProps = {
  reader: Side
  piece: PieceView
  standing: Standing
  licence: LicenceView
  history: RightsHistoryProps['history']
  downloads: { id: number; by: string; untilOn: string; downloadedAt: Date }[]
  /** An extension can be asked for, or allowed. */
  canBeExtended: boolean
}

/** One approved file: the piece itself, who may do what with it until when, and how that came about. */
export function PiecePage(props: PiecePageProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { reader, piece, standing } = props
  const name = t('library.piece_of', {
    number: piece.number,
    party: isolate(reader === 'brand' ? piece.creatorName : piece.brandName),
  })
  return (
    <FormatProvider locale={locale} zone={piece.zone}>
      <p className="no-print pt-5">
        <Link to={`/${reader}/library`}>{t('library.piece.back')}</Link>
      </p>
      <PageTitle subtitle={name} aside={<RightsStatus standing={standing} />}>
        <bdi dir="auto">{piece.title}</bdi>
      </PageTitle>
      <Columns shape="wide-end">
        <div className="min-w-0">
          <div className="block bg-sheet p-3.5">
            <Footage
              fileKey={piece.key}
              plays
              width={piece.width}
              height={piece.height}
              alt={name}
              className="mx-auto h-auto max-h-[70vh] w-auto max-w-full"
            />
          </div>
        </div>
        <div className="min-w-0">
          <Licence {...props} />
          <About piece={piece} reader={reader} />
          <RightsHistory reader={reader} history={props.history} downloads={props.downloads} />
        </div>
      </Columns>
    </FormatProvider>
  )
}

function Licence({ reader, piece, standing, licence, canBeExtended }: PiecePageProps) {
  const { t } = useTranslation()
  const sentence = useLicenceSentence(piece)
  const { longDay } = useFormat()
  const sourceOf = ({ source }: Period) =>
    source === 'agreement' && licence
      ? t('library.piece.source.agreement', {
          date: longDay(licence.acceptedAt),
          brief: licence.briefVersion,
          offer: licence.offerVersion,
          name: isolate(licence.acceptedBy),
        })
      : source === 'agreement'
        ? null
        : t(`library.piece.source.${source}`)
  const isUsable = standing.live.length > 0
  return (
    <Section title={t('library.piece.licence')} id="licence">
      <p className="max-w-prose pb-2">{t(`library.about.${standing.state}`)}</p>
      {standing.live.map((period) => (
        <p key={`${period.use}-${period.territory}-${period.until}`} className="max-w-prose pb-2.5">
          <span className="font-semibold">{sentence(period)}</span>{' '}
          <span className="text-soft">{sourceOf(period)}</span>
        </p>
      ))}
      {isUsable && (
        <p className="text-note text-soft">{t('library.piece.zone', { zone: isolate(piece.zone) })}</p>
      )}
      <ButtonRow>
        {reader === 'brand' && isUsable && (
          <>
            <LinkButton kind="primary" reload to={`/brand/library/${piece.id}/file`}>
              {t('library.piece.download')}
            </LinkButton>
            <LinkButton reload to={`/brand/library/${piece.id}/licence.txt`}>
              {t('library.piece.note')}
            </LinkButton>
          </>
        )}
        {reader === 'creator' && (
          <LinkButton reload to={`/files/${piece.key}`}>
            {t('library.piece.own_file')}
          </LinkButton>
        )}
        {canBeExtended && (
          <LinkButton
            kind={isUsable ? 'quiet' : 'secondary'}
            to={`/${reader}/collaborations/${piece.dealId}/${reader === 'brand' ? 'extend' : 'allow'}`}
          >
            {t(reader === 'brand' ? 'library.piece.extend' : 'library.piece.allow')}
          </LinkButton>
        )}
      </ButtonRow>
      <p className="max-w-prose pt-3 text-note text-soft">
        {t(reader === 'brand' && !isUsable ? 'library.piece.looked_at' : 'library.piece.logged')}
      </p>
    </Section>
  )
}

/** Who allows whom what, where, from when until when, as a sentence that stands alone. */
export function useLicenceSentence({ creatorName, brandName }: Pick<PieceView, 'creatorName' | 'brandName'>) {
  const { t } = useTranslation()
  const { longDay } = useFormat()
  return ({ use, territory, from, until }: { use: Use; territory: string; from: string; until: string }) =>
    t('library.piece.sentence', {
      creator: isolate(creatorName),
      brand: isolate(brandName),
      use: t(`brief.rights_use.${use}`),
      where: territory ? isolate(territory) : t('library.anywhere'),
      from: longDay(from),
      until: longDay(until),
    })
}

function About({ piece, reader }: Pick<PiecePageProps, 'piece' | 'reader'>) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Section title={t('library.piece.title')}>
      <DefinitionList
        facts={[
          {
            term: t('library.piece.deal'),
            detail: (
              <Link to={`/${reader}/collaborations/${piece.dealId}`}>
                <Name>{piece.title}</Name>
              </Link>
            ),
          },
          { term: t('library.piece.campaign'), detail: <Name>{piece.campaignName}</Name> },
          {
            term: t(`catalogue.platform.${piece.platform}`),
            detail: piece.postUrl ? (
              <a href={piece.postUrl} dir="ltr" rel="noreferrer" target="_blank" className="break-all">
                {piece.postUrl}
              </a>
            ) : (
              t('library.piece.no_post')
            ),
          },
          {
            term: t('library.piece.caption'),
            detail: (
              <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                {piece.caption}
              </p>
            ),
          },
          {
            term: t('library.piece.size'),
            detail: (
              <bdi dir="ltr">
                {number(piece.width)} × {number(piece.height)}
              </bdi>
            ),
          },
          {
            term: t('library.piece.hash'),
            detail: (
              <bdi dir="ltr" className="text-note break-all">
                {piece.sha256}
              </bdi>
            ),
          },
        ]}
      />
    </Section>
  )
}
