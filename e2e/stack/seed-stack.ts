import path from 'node:path'
import { connectStripe } from '#app/integrations/stripe/connect.ts'
import { diskStorage } from '#app/integrations/storage.ts'
import { seedOnce } from '#db/seed/seed.ts'
import type { Stack } from './stack.ts'

type World = { home: string; channels?: number; say(line: string): void }

/** Fills a stack's database with the demo's world, paid through its own payment stand-in. */
export const seedStack = (
  { databaseUrl, paymentsUrl }: Pick<Stack, 'databaseUrl' | 'paymentsUrl'>,
  { home, ...world }: World,
) =>
  seedOnce({
    databaseUrl,
    paymentsUrl,
    payments: connectStripe({
      secretKey: 'sk_test_standin',
      api: paymentsUrl,
      secrets: { account: '', connect: '', thin: '' },
    }),
    storage: diskStorage(path.join(home, 'files')),
    now: new Date(),
    ...world,
  })
