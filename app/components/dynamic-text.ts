import { useTranslation } from '#app/i18n/use-translation.ts'

/**
 * Texts whose key comes from data: the code of a refusal, the key of a form's error. A test holds that every such key
 * has its text in each language; keys known where they are written go through `t` instead.
 */
export function useDynamicText(): (key: string, params?: Record<string, string | number>) => string {
  const { t } = useTranslation()
  return (key, params = {}) => String(t(key as never, params as never))
}
