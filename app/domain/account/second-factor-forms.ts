import { z } from 'zod'

const spaced = z.string().trim().max(60)
const code = spaced
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'six_digits'))

/** The forms of the page of the second factor; the pressed button says which. */
export const secondFactorForm = z.discriminatedUnion('do', [
  z.object({ do: z.literal('begin') }),
  z.object({ do: z.literal('confirm'), code }),
  z.object({ do: z.literal('prove'), code }),
  z.object({ do: z.literal('recover'), recovery: spaced.min(1, 'required') }),
  z.object({ do: z.literal('codes') }),
])
export type SecondFactorForm = z.output<typeof secondFactorForm>
