import path from 'node:path'
import { runModelCampaign } from '../model-campaign.ts'
import { coverageLines, unmet } from './coverage.ts'

/**
 * `npm run faults -- disputes [--runs 1000] [--seed 7] [--workers 2] [--report file]`: that many sequences of what the
 * sides, staff, time and a bank may do in a dispute, and pairs of it at once, each checked against a model, and the
 * invariants of the ledger after it. A run of 1,000 or more fails when some kind of event never happened.
 */
await runModelCampaign(path.join(import.meta.dirname, 'worker.ts'), coverageLines, unmet)
