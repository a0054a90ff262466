import { changePostbackKey } from '#app/commands/change-postback-key.ts'
import { signPostback } from '#app/http/postback-signature.ts'
import type { Db } from '#db/db.ts'
import { findPostbackKey } from '#db/queries/campaigns.ts'
import { openCampaign } from '#db/queries/outcomes.testing.ts'
import { randomFrom } from '#db/seed/random.ts'
import { count, type Tally } from '../tally.ts'
import { type Call, callOf, expectedOf, kinds, type Target } from './calls.ts'

type Action = (args: {
  request: Request
  params: { campaignId: string }
  context: never
}) => Promise<Response>

/**
 * So many calls that nobody may send, through the address itself. @returns those that were taken or not clearly
 * refused, and what they left behind.
 */
export async function checkPostbacks(
  db: Db,
  action: Action,
  { runs, seed }: { runs: number; seed: number },
  tally: Tally,
): Promise<string[]> {
  const random = randomFrom(`postbacks ${seed}`)
  const target = await openTarget(db, action)
  const before = await traces(db)
  const found: string[] = []
  for (let run = 0; run < runs; run += 1) {
    const kind = kinds[run % kinds.length]!
    const { status, word } = await send(action, callOf(kind, target, random, new Date()))
    const expected = expectedOf(kind)
    count(tally, 'calls', kind)
    count(tally, 'answers', `${status} ${word}`)
    if (status !== expected.status || !expected.word.includes(word))
      found.push(`${kind}: answered ${status} ${word}`)
  }
  const after = await traces(db)
  if (JSON.stringify(after) !== JSON.stringify(before))
    found.push(`orders and events were ${JSON.stringify(before)} and are ${JSON.stringify(after)}`)
  return found
}

async function openTarget(db: Db, action: Action): Promise<Target> {
  const campaign = await openCampaign(db)
  const sister = await openCampaign(db, 'sales', campaign.brand)
  const foreign = await openCampaign(db)
  const ended = campaign.postbackSecret
  await changePostbackKey(db, campaign.brand, campaign.id, 'change', new Date())
  await changePostbackKey(db, campaign.brand, campaign.id, 'end', new Date())
  const { postbackSecret: secret } = (await findPostbackKey(db, campaign.id))!
  const body = new TextEncoder().encode('{"order_id":"T-1","amount":100,"currency":"SAR"}')
  const signature = signPostback(secret, body, new Date())
  const taken = await send(action, { kind: 'replayed', campaignId: campaign.id, body, signature })
  if (taken.status !== 200) throw new Error('an honest call was refused')
  return {
    own: { id: campaign.id, secret, ended },
    sister: { id: sister.id, secret: sister.postbackSecret },
    foreign: { id: foreign.id, secret: foreign.postbackSecret },
    taken: { body, signature },
  }
}

async function send(action: Action, { campaignId, body, signature }: Call) {
  const request = new Request('http://athar.test/hooks/postback', {
    method: 'POST',
    body,
    ...(signature === undefined ? {} : { headers: { 'athar-signature': signature } }),
  })
  const response = await action({ request, params: { campaignId }, context: {} as never })
  const answer = (await response.json()) as { error?: string; result?: string }
  return { status: response.status, word: answer.error ?? answer.result ?? '' }
}

async function traces(db: Db) {
  const [events, orders] = await Promise.all([
    db
      .selectFrom('conversionEvents')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
    db.selectFrom('orders').select(['orderId', 'amount', 'refunded']).orderBy('id').execute(),
  ])
  return { events: events.count, orders }
}
