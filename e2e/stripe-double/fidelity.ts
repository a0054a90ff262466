import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { KINDS, REQUESTS } from './fidelity-kinds.ts'
import { isObject, Shape, shown } from './shape.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const ENTRY = join(HERE, 'fidelity-entry.ts')
const TYPES: [string, string][] = [...Object.entries(KINDS), ...Object.entries(REQUESTS)]

const PATTERNS = Object.keys(REQUESTS).map((name) => ({
  name,
  pattern: new RegExp(`^${name.replace(':id', '[^/]+')}$`),
}))

/** Holds JSON to the types of the pinned SDK, by TypeScript's own checker: no schema of ours, no network. */
export class Fidelity {
  private readonly types = new Map<string, ts.Type>()
  private readonly json: Shape
  private readonly form: Shape

  constructor() {
    const lines = TYPES.map(([, type], index) => `export type T${index} = ${type}`)
    const text = `import type { Stripe } from 'stripe'\n${lines.join('\n')}\n`
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    }
    const host = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = host
    host.fileExists = (name) => name === ENTRY || fileExists(name)
    host.getSourceFile = (name, version, ...rest) =>
      name === ENTRY ? ts.createSourceFile(name, text, version) : getSourceFile(name, version, ...rest)
    const program = ts.createProgram([ENTRY], options, host)
    const source = program.getSourceFile(ENTRY)
    if (source === undefined) throw new Error('the type checker did not take its entry')
    const checker = program.getTypeChecker()
    this.json = new Shape(checker, source)
    this.form = new Shape(checker, source, { isForm: true })
    const module = checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error('the type checker found no types')
    for (const symbol of checker.getExportsOfModule(module)) {
      const [name, written] = TYPES[Number(symbol.name.slice(1))] ?? []
      const type = checker.getDeclaredTypeOfSymbol(symbol)
      if (name === undefined || (type.flags & ts.TypeFlags.Any) !== 0) {
        throw new Error(`the SDK has no type ${written}`)
      }
      this.types.set(name, type)
    }
  }

  /** What is wrong with one object of the API, each finding with its path; nothing when it fits its type. */
  findingsIn(value: unknown): string[] {
    const kind = isObject(value) ? String(value.object) : shown(value)
    const type = this.types.get(kind)
    return type === undefined ? [`$: no type is known for ${kind}`] : this.json.findings(value, type)
  }

  /** What is wrong with the parameters of a request: v1 takes them as a form, v2 takes JSON in what it is posted. */
  findingsInRequest(method: string, path: string, params: unknown): string[] {
    const name = PATTERNS.find(({ pattern }) => pattern.test(`${method} ${path}`))?.name
    const type = name === undefined ? undefined : this.types.get(name)
    if (type === undefined) return [`$: no type is known for ${method} ${path}`]
    const isJson = method === 'POST' && path.startsWith('/v2/')
    return (isJson ? this.json : this.form).findings(params, type)
  }
}
