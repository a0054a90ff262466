import { readFileSync } from 'node:fs'
import type { Memory } from './memory.ts'
import type { Passes } from './passes.ts'

/** The passes compiled from `kernel/`; undefined where WebAssembly knows no SIMD. */
export function kernelOf(memory: Memory): Passes | undefined {
  const bytes = readFileSync(new URL('./kernel.wasm', import.meta.url))
  if (!WebAssembly.validate(bytes)) return undefined
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    env: { memory: memory.wasm },
  })
  return exports as Passes
}
