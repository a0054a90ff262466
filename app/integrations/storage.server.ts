import { env } from '#app/env.server.ts'
import { diskStorage } from './storage.ts'

/** The storage of this installation. */
export const storage = diskStorage(env.STORAGE_DIR)
