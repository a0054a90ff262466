export const FAULT_MODES = [
  '429',
  '500_before',
  '500_after',
  '500_saved',
  'drop_before',
  'drop_after',
  '404_foreign',
] as const

/**
 * `…_before`: nothing is done. `…_after`: the work is done and its answer lost, the same idempotency key gets
 * the true answer. `404_foreign`: somebody in between answers. `500_saved`: the work is done and the key remembers the 500, so only listing shows the truth.
 */
export type FaultMode = (typeof FAULT_MODES)[number]

export type Fault = {
  /** Matched against `METHOD /path`. */
  match: RegExp
  mode: FaultMode
  times: number
}

/** Failures that are about to happen to requests. */
export class Faults {
  private pending: Fault[] = []

  add(fault: Fault): void {
    this.pending.push(fault)
  }

  clear(): void {
    this.pending = []
  }

  /** Uses up one occurrence of the first fault for this request. */
  take(request: string): FaultMode | undefined {
    const fault = this.pending.find(({ match }) => match.test(request))
    if (fault === undefined) return undefined
    fault.times -= 1
    if (fault.times <= 0) this.pending = this.pending.filter((other) => other !== fault)
    return fault.mode
  }
}
