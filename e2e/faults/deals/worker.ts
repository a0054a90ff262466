import { serveOrders } from '../model-worker.ts'
import { playSequences } from './sequence.ts'

await serveOrders(playSequences)
