import type { BrandActor } from '#app/domain/actor.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { tagsOf } from '#app/domain/shortlist/shortlist.ts'
import { safePath } from '#app/http/params.ts'
import { db } from '#db/db.server.ts'
import { findSearchScope } from '#db/queries/search-scope.ts'
import { findShortlist, listShortlistEntries } from '#db/queries/shortlists.ts'
import { explainChannels } from '../compare/explain.server.ts'

const perPage = 25

/** A list as its page shows it; undefined when this brand has none of that id. */
export async function readList(actor: BrandActor, id: string, asked: URLSearchParams) {
  const list = await findShortlist(db, id, actor)
  if (!list) return undefined
  const [scope, entries] = await Promise.all([
    findSearchScope(db, actor, list),
    listShortlistEntries(db, id, actor),
  ])
  const tag = asked.get('tag')
  const found = tag ? entries.filter(({ tags }) => tags.includes(tag)) : entries
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(pages, Math.max(1, Number(asked.get('page')) || 1))
  const shown = found.slice((page - 1) * perPage, page * perPage)
  const explained = await explainChannels(
    scope!,
    shown.map(({ channelId }) => channelId),
  )
  const { campaign } = scope!
  return {
    list: { ...list, isRemoved: list.removedAt !== null },
    campaign: campaign && { id: campaign.id, name: campaign.name },
    entries: shown.map(({ position, platform, channelRemovedAt, ordinal: _, ...entry }) => ({
      ...entry,
      place: position + 1,
      platform: platform as Platform,
      hasLeft: channelRemovedAt !== null,
      figures: explained.find(({ channel }) => channel.id === entry.channelId) ?? null,
    })),
    tags: tagsOf(entries),
    tag,
    total: entries.length,
    page,
    pages,
    said: {
      done: asked.get('done'),
      undo: asked.get('undo'),
      restored: asked.get('restored'),
      added: entries.find(({ channelId }) => channelId === asked.get('added'))?.name ?? null,
      back: asked.has('back') ? safePath(asked.get('back'), '') : '',
    },
  }
}
