import { redirect } from '@remix-run/node'
import { isFresh } from '#app/domain/account/fresh.ts'
import { actsAsked, type Door, doorOf, maySee } from '#app/domain/staff/doors.ts'
import type { Power } from '#app/domain/staff/powers.ts'
import { pathOf } from './params.ts'
import { noPower, notForYou } from './refusal.ts'

type Trust = { powers: readonly Power[]; secondFactorAt: Date | null }

/** Where staff shows the second factor; it leads back to the page. */
export const toSecondFactor = (request: Request) =>
  redirect(`/second-factor?to=${encodeURIComponent(pathOf(request))}`)

/**
 * What an address of staff's asks for, asked in one place for all of them; a page that has no door is closed.
 * @throws a 403 answer that names the missing power, or a redirect to the second factor where it has to be shown anew
 */
export async function passStaffDoor(request: Request, { powers, secondFactorAt }: Trust, now: Date) {
  const path = pathOf(request).split('?')[0]!
  if (path !== '/staff' && !path.startsWith('/staff/')) return
  const door = doorOf(path)
  if (!door) throw notForYou()
  if (!maySee(door, powers)) throw noPower(door.see[0]!)
  if (request.method === 'GET' || request.method === 'HEAD') return
  const acts = await actsOf(request, door)
  if (acts.length === 0) throw notForYou()
  for (const { power, isFresh: mustBeFresh } of acts) {
    if (!powers.includes(power)) throw noPower(power)
    if (mustBeFresh && !isFresh(secondFactorAt, now)) throw toSecondFactor(request)
  }
}

/** Whether a page has buttons for this person that ask for a second factor shown lately, and it was not. */
export function wantsFactor(request: Request, { powers, secondFactorAt }: Trust, now: Date): boolean {
  const acts = Object.values(doorOf(pathOf(request).split('?')[0]!)?.acts ?? {})
  return acts.some((act) => act.isFresh && powers.includes(act.power)) && !isFresh(secondFactorAt, now)
}

/** Pages with one form are judged without a look into it. */
async function actsOf(request: Request, door: Door) {
  if (!door.acts || '*' in door.acts) return actsAsked(door, [])
  const form = await request
    .clone()
    .formData()
    .catch(() => undefined)
  const named = form?.getAll(door.field ?? 'do') ?? []
  return actsAsked(
    door,
    named.filter((name) => typeof name === 'string'),
  )
}
