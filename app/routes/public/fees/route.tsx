import type { Titled } from '#app/components/document-title.tsx'
import { Fees } from './fees.tsx'

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('publicpage.fees.title'),
}

export const loader = async () => ({})

export default Fees
