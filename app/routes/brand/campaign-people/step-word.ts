import { useTranslation } from '#app/i18n/use-translation.ts'

/** What a step is called on its button; in its past form where no button of the deal's page has a word for it. */
export function useStepWord() {
  const { t, i18n } = useTranslation()
  return (step: string): string => {
    const known = [`people.step.${step}`, `dealpage.do.${step}`, `deal.step.${step}`].find((key) =>
      i18n.exists(key),
    )
    return known ? String(t(known as never)) : step
  }
}
