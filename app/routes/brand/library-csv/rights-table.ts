import type { TFunction } from 'i18next'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { Period, Standing } from '#app/domain/rights/standing.ts'

const columns = [
  'piece',
  'creator',
  'brand',
  'campaign',
  'platform',
  'post',
  'state',
  'use',
  'where',
  'from',
  'until',
  'source',
  'caption',
  'hash',
] as const

type TableDeal = {
  draftId: string
  creatorName: string
  brandName: string
  campaignName: string
  platform: Platform
  postUrl: string | null
  caption: string
  standing: Standing
}
type TablePiece = { id: string; draftId: string; sha256: string }

/** The rights to pieces as a table: a row for each permission, and one for a piece that has none today. */
export function rightsTable(pieces: readonly TablePiece[], deals: readonly TableDeal[], t: TFunction) {
  const byDraft = new Map(deals.map((deal) => [deal.draftId, deal]))
  return {
    columns: columns.map((name) => t(`library.file.${name}`)),
    rows: pieces.flatMap(({ id, draftId, sha256 }) => {
      const deal = byDraft.get(draftId)!
      const { live, state } = deal.standing
      return (live.length > 0 ? live : [null]).map((period) => [
        id,
        deal.creatorName,
        deal.brandName,
        deal.campaignName,
        t(`catalogue.platform.${deal.platform}`),
        deal.postUrl ?? '',
        t(`library.state.${state}`),
        ...cellsOf(period, t),
        deal.caption,
        sha256,
      ])
    }),
  }
}

const cellsOf = (period: Period | null, t: TFunction) =>
  period
    ? [
        t(`brief.rights_use.${period.use}`),
        period.territory || t('library.anywhere'),
        period.from,
        period.until,
        t(`library.file.sources.${period.source}`),
      ]
    : ['', '', '', '', '']
