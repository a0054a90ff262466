import type { LoaderFunctionArgs } from '@remix-run/node'
import { linkUrl, placesOfLinks } from '#app/domain/outcome/link-domain.ts'
import { env } from '#app/env.server.ts'
import { qrFile } from '#app/http/qr.ts'
import { notFound } from '#app/http/refusal.ts'
import { qrPicture } from '#app/integrations/qr-picture.ts'
import { db } from '#db/db.server.ts'
import { listLinkNamesOf } from '#db/queries/link-domains.ts'
import { openLink } from '../open-link.server.ts'

/** The QR code of a link as SVG or PNG, for either side. */
export async function loader(args: LoaderFunctionArgs) {
  const { link } = await openLink(args)
  const type = { 'qr.svg': 'image/svg+xml', 'qr.png': 'image/png' }[args.params.file ?? '']
  if (!type) throw notFound()
  const address = link.name ?? link.code
  const [place] = placesOfLinks(await listLinkNamesOf(db, link.brandId))
  const svg = qrFile(linkUrl(env.ORIGIN, place!, address))
  return new Response(type === 'image/png' ? new Uint8Array(await qrPicture(svg)) : svg, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${address}.${type === 'image/png' ? 'png' : 'svg'}"`,
      'cache-control': 'private, no-store',
    },
  })
}
