import path from 'node:path'
import { runModelCampaign } from '../model-campaign.ts'
import { coverageLines } from './coverage.ts'

/**
 * `npm run faults -- deals [--runs 1000] [--seed 7] [--workers 2] [--report file]`: that many sequences of what people
 * may try with a deal, each checked after every command against a model. The same seed repeats them.
 */
await runModelCampaign(path.join(import.meta.dirname, 'worker.ts'), coverageLines)
