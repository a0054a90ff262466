import { now } from '#app/clock.server.ts'
import type { CreatorActor } from '#app/domain/actor.ts'
import { isMonth, isYear, monthIn, monthsBetween, spanOf } from '#app/domain/invoice/period.ts'
import { byMonth, creatorStatement } from '#app/domain/invoice/statement.ts'
import { db } from '#db/db.server.ts'
import { findFirstMovement, listCreatorBook } from '#db/queries/statements.ts'

/** The statement that an address asks for: of a year, or of a month, this one unless named. */
export async function loadCreatorStatement(request: Request, actor: CreatorActor, zone: string) {
  const asked = new URL(request.url).searchParams
  const today = now()
  const month = asked.get('month')
  const year = asked.get('year')
  const period = isYear(year) ? year : isMonth(month) ? month : monthIn(today, zone)
  const [first, books] = await Promise.all([
    findFirstMovement(db, actor),
    listCreatorBook(db, actor, spanOf(period, zone)),
  ])
  const months = monthsBetween(first ?? today, today, zone, 120)
  const known = isYear(period) ? months : [...new Set([...months, period])]
  return {
    period,
    isYear: isYear(period),
    months: known.slice(0, 36),
    years: [...new Set([...known, period].map((each) => each.slice(0, 4)))].sort().reverse(),
    statements: books.map((book) => {
      const statement = creatorStatement(book)
      return { ...statement, months: byMonth(statement, zone) }
    }),
  }
}
