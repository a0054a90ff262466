import type { ClickLogState } from '../../app/domain/outcome/click-log-state.ts'
import type { Db, Tx } from '../db.ts'

/** Every folder of which a server has told, by machine. */
export async function listClickLogs(db: Db): Promise<ClickLogState[]> {
  return db.selectFrom('clickLogs').selectAll().orderBy('machine').orderBy('directory').execute()
}

/** Holds a folder's last word until the transaction ends: several servers may share the folder. */
export async function lockClickLog(tx: Tx, folder: string): Promise<ClickLogState | undefined> {
  return tx.selectFrom('clickLogs').selectAll().where('folder', '=', folder).forUpdate().executeTakeFirst()
}

export async function recordClickLog(tx: Tx, log: ClickLogState) {
  await tx
    .insertInto('clickLogs')
    .values(log)
    .onConflict((conflict) => conflict.column('folder').doUpdateSet(log))
    .execute()
}

/** A folder that was left empty, or of which nobody told since an instant. */
export async function removeClickLogs(db: Db, of: { folder: string } | { silentSince: Date }) {
  await db
    .deleteFrom('clickLogs')
    .where((eb) => ('folder' in of ? eb('folder', '=', of.folder) : eb('toldAt', '<', of.silentSince)))
    .execute()
}
