import type { EngineState, SearchEngine } from './search-engine.ts'

/** What can be asked of the thread. */
export type AskedName = Exclude<keyof SearchEngine, 'state'>

export type Asked<Name extends AskedName = AskedName> = {
  id: number
  name: Name
  words: Parameters<SearchEngine[Name]>
}

/** What the thread says. A fault answers one question, trouble none. */
export type Told =
  | { id: number; answer: unknown }
  | { id: number; fault: string }
  | { state: EngineState }
  | { trouble: string }
