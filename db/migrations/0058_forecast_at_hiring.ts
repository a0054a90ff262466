import { type Kysely, sql } from 'kysely'

/** A deal that began with an application gets its forecast when the brand answers it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger forecast_kept on collaborations`.execute(db)
  // Made once, and only while nothing is agreed: afterwards it would be no forecast.
  await sql`
    create trigger forecast_kept before update of forecast on collaborations
      for each row when (old.forecast is distinct from new.forecast
                         and (old.forecast is not null or old.status not in ('applied', 'offered', 'countered')))
      execute function keep_forecast()`.execute(db)
}
