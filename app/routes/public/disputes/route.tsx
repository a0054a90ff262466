import type { Titled } from '#app/components/document-title.tsx'
import { Disputes } from './disputes.tsx'

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('criteria.title'),
}

export const loader = async () => ({})

export default Disputes
