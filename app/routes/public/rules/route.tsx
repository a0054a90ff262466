import type { Titled } from '#app/components/document-title.tsx'
import { Rules } from './rules.tsx'

export const handle: Titled<typeof loader> & { isStill: true } = {
  isStill: true,
  title: (t) => t('compliance.rules_title'),
}

export const loader = async () => ({})

export default Rules
