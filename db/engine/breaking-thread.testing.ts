import { parentPort } from 'node:worker_threads'
import type { Asked } from './thread-messages.ts'
import './thread.ts'

/** The search's thread, which breaks when it is asked for ordinal 0. */
parentPort!.on('message', ({ name, words }: Asked) => {
  if (name === 'rows' && (words[0] as readonly number[]).includes(0)) throw new Error('ordinal 0')
})
