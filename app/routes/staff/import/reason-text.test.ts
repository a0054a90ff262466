import { expect, test } from 'vitest'
import { fieldProblems, importFields } from '#app/domain/channel/import-fields.ts'
import { ar } from '#app/i18n/ar.ts'
import { en } from '#app/i18n/en.ts'
import { createTexts } from '#app/i18n/index.ts'
import { ru } from '#app/i18n/ru.ts'
import { reasonText } from './reason-text.ts'

test.each(Object.entries({ en, ar, ru }))(
  'every reason of a refused row has its words in %s',
  (locale, texts) => {
    const { t } = createTexts(locale as 'en' | 'ar' | 'ru', texts)
    for (const field of [...importFields, 'row'])
      for (const problem of fieldProblems)
        expect(reasonText((key) => String(t(key as never)), `${field}.${problem}`)).not.toContain('imports.')
  },
)
