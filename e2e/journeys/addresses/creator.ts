import type { Db } from '#db/db.ts'
import { casesOf } from './disputes.ts'
import { pieceOf } from './pieces.ts'
import type { DemoRows } from './demo-rows.ts'

/** Every page of a creator. */
export async function creatorAddresses(db: Db, rows: DemoRows): Promise<string[]> {
  const { brief, giveaway, hers, herWork, contests, linkPage, cases } = rows
  return [
    '/creator',
    '/creator/results',
    '/creator/results?page=9',
    '/creator/earnings',
    '/creator/bank-account',
    '/creator/licences',
    '/creator/documents',
    '/creator/statement',
    `/creator/statement?year=${new Date().getFullYear()}`,
    '/creator/channels',
    '/creator/briefs',
    '/creator/library',
    `/creator/library/${await pieceOf(db, herWork.id)}`,
    `/creator/collaborations/${herWork.id}/allow`,
    `/creator/briefs/${brief.id}`,
    `/creator/briefs/${giveaway.id}`,
    ...hers.map(({ id }) => `/creator/collaborations/${id}`),
    ...casesOf('creator', hers),
    `/creator/collaborations/${contests[0]!.id}/contest`,
    `/creator/collaborations/${herWork.id}/figures`,
    `/creator/collaborations/${herWork.id}/feedback`,
    `/creator/${linkPage}`,
    `/creator/brands/${herWork.brandId}`,
    `/creator/brands/${herWork.brandId}/reliability`,
    '/creator/reliability',
    `/report?kind=brand&id=${herWork.brandId}`,
    `/moderation/${cases.decided.id}`,
  ]
}
