import type { Titled } from '#app/components/document-title.tsx'
import { Clocks } from './clocks.tsx'

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('publicpage.clocks.title'),
}

export const loader = async () => ({})

export default Clocks
