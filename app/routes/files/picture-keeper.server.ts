import { isListed } from '#app/domain/moderation/image.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'
import { listListedImages } from '#db/queries/listed-images.ts'

/** Where pictures that people send are kept; those that staff has listed are not taken. */
export const pictureKeeper = {
  put: storage.put,
  putFile: storage.putFile,
  remove: storage.remove,
  refuses: async (print: Parameters<typeof isListed>[0]) => isListed(print, await listListedImages(db)),
}
