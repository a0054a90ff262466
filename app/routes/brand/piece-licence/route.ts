import type { LoaderFunctionArgs } from '@remix-run/node'
import { idParam } from '#app/http/params.ts'
import { notFound } from '#app/http/refusal.ts'
import { findReader, requireActor } from '#app/http/session.server.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import { loadPiece } from '../library/library.server.ts'

/** The licence of a piece as a text to keep beside its file, while it is in force. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, 'brand')
  const { locale } = await findReader(request)
  const { piece, standing, licence } = await loadPiece(actor, idParam(params.id))
  if (standing.live.length === 0) throw notFound()
  const { t } = createTexts(locale, textsOf[locale])
  const { longDay } = formatsFor(locale, piece.zone)
  const agreed = licence && {
    date: longDay(licence.acceptedAt),
    brief: licence.briefVersion,
    offer: licence.offerVersion,
    name: licence.acceptedBy,
  }
  const lines = [
    `${t('library.piece.licence')}: ${piece.title}, ${piece.number}`,
    ...standing.live.flatMap(({ use, territory, from, until, source }) => [
      t('library.piece.sentence', {
        creator: piece.creatorName,
        brand: piece.brandName,
        use: t(`brief.rights_use.${use}`),
        where: territory || t('library.anywhere'),
        from: longDay(from),
        until: longDay(until),
      }),
      source === 'agreement'
        ? (agreed && t('library.piece.source.agreement', agreed)) || ''
        : t(`library.piece.source.${source}`),
    ]),
    t('library.piece.zone', { zone: piece.zone }),
    `${t('library.piece.hash')}: ${piece.sha256}`,
    ...(piece.postUrl ? [`${t('library.piece.post')}: ${piece.postUrl}`] : []),
  ]
  return new Response(`\ufeff${lines.filter(Boolean).join('\r\n\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="licence.txt"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
