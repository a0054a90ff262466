import { now } from '#app/clock.server.ts'
import { deleteShortlist } from '#app/commands/delete-shortlist.ts'
import { moveShortlisted } from '#app/commands/move-shortlisted.ts'
import { noteShortlisted } from '#app/commands/note-shortlisted.ts'
import { removeShortlisted } from '#app/commands/remove-shortlisted.ts'
import { renameShortlist } from '#app/commands/rename-shortlist.ts'
import { restoreShortlist } from '#app/commands/restore-shortlist.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import type { ShortlistForm } from '#app/domain/shortlist/forms.ts'
import { db } from '#db/db.server.ts'

/** Does to a list what the form says. @returns the address to go on to. @throws Refusal. */
export async function changeList(
  actor: BrandActor,
  id: string,
  form: ShortlistForm,
  asked: URLSearchParams,
): Promise<string> {
  const here = (said: Record<string, string>, at = '') => {
    const query = new URLSearchParams(said)
    for (const kept of ['tag', 'page']) if (asked.get(kept)) query.set(kept, asked.get(kept)!)
    return `/brand/shortlists/${id}${query.size > 0 ? `?${query.toString()}` : ''}${at && `#c-${at}`}`
  }
  switch (form.part) {
    case 'rename':
      await renameShortlist(db, actor, id, form.name, now())
      return here({ done: 'saved' })
    case 'note':
      await noteShortlisted(db, actor, id, form, now())
      return here({ done: 'saved' }, form.channelId)
    case 'move':
      await moveShortlisted(db, actor, id, form, now())
      return here({}, form.channelId)
    case 'remove': {
      const version = await removeShortlisted(db, actor, id, form.channelId, now())
      return here({ undo: String(version - 1) })
    }
    case 'delete':
      await deleteShortlist(db, actor, id, now())
      return `/brand/shortlists?deleted=${id}`
    case 'restore':
      await restoreShortlist(db, actor, id, form.version, now())
      return here({ restored: String(form.version) })
  }
}
