import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The SDK's type for each kind of object, by its `object` field. */
const KINDS = {
  charge: 'Stripe.Charge',
  payment_intent: 'Stripe.PaymentIntent',
  'checkout.session': 'Stripe.Checkout.Session',
  transfer: 'Stripe.Transfer',
  transfer_reversal: 'Stripe.TransferReversal',
  refund: 'Stripe.Refund',
  dispute: 'Stripe.Dispute',
  payout: 'Stripe.Payout',
  topup: 'Stripe.Topup',
  balance: 'Stripe.Balance',
  balance_settings: 'Stripe.BalanceSettings',
  balance_transaction: 'Stripe.BalanceTransaction',
  event: 'Stripe.Event',
  'radar.early_fraud_warning': 'Stripe.Radar.EarlyFraudWarning',
  'v2.core.account': 'Stripe.V2.Core.Account',
  'v2.core.account_link': 'Stripe.V2.Core.AccountLink',
  'v2.core.event': 'Stripe.V2.Core.Event',
} as const

export type Kind = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as Kind[]

const HERE = dirname(fileURLToPath(import.meta.url))
const ENTRY = join(HERE, 'fidelity-entry.ts')
const MAX_DEPTH = 20

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? 'undefined'
}

function literalOf(type: ts.Type): string | number | undefined {
  return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined
}

/** `string & Record<never, never>`: how the SDK says that an enumeration may grow. */
function isOpenEnd(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => (part.flags & ts.TypeFlags.String) !== 0)
}

/** Holds JSON to the types of the pinned SDK, by TypeScript's own checker: no schema of ours, no network. */
export class Fidelity {
  private readonly checker: ts.TypeChecker
  private readonly source: ts.SourceFile
  private readonly types = new Map<string, ts.Type>()

  constructor() {
    const lines = KIND_NAMES.map((kind, index) => `export type T${index} = ${KINDS[kind]}`)
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
    this.source = source
    this.checker = program.getTypeChecker()
    const module = this.checker.getSymbolAtLocation(source)
    if (module === undefined) throw new Error('the type checker found no types')
    for (const symbol of this.checker.getExportsOfModule(module)) {
      const kind = KIND_NAMES[Number(symbol.name.slice(1))]
      const type = this.checker.getDeclaredTypeOfSymbol(symbol)
      if (kind === undefined || (type.flags & ts.TypeFlags.Any) !== 0) {
        throw new Error(`the SDK has no type ${symbol.name}`)
      }
      this.types.set(kind, type)
    }
  }

  /** What is wrong with one object of the API, each finding with its path; nothing when it fits its type. */
  findingsIn(value: unknown): string[] {
    const kind = isObject(value) ? String(value.object) : shown(value)
    const type = this.types.get(kind)
    return type === undefined ? [`$: no type is known for ${kind}`] : this.check(value, type, '$', 0)
  }

  private check(value: unknown, type: ts.Type, path: string, depth: number): string[] {
    const { flags } = type
    if (depth > MAX_DEPTH || (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return []
    if (type.isUnion()) return this.checkUnion(value, type, path, depth)
    const literal = literalOf(type)
    const wanted = (what: string, fits: boolean): string[] =>
      fits ? [] : [`${path}: expected ${what}, got ${shown(value)}`]
    if (literal !== undefined) return wanted(shown(literal), value === literal)
    if ((flags & ts.TypeFlags.Null) !== 0) return wanted('null', value === null)
    if ((flags & ts.TypeFlags.Undefined) !== 0) return wanted('nothing', value === undefined)
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) {
      return wanted(this.checker.typeToString(type), String(value) === this.checker.typeToString(type))
    }
    if ((flags & ts.TypeFlags.String) !== 0 || isOpenEnd(type))
      return wanted('string', typeof value === 'string')
    if ((flags & ts.TypeFlags.Number) !== 0) return wanted('number', typeof value === 'number')
    if (this.checker.isArrayType(type)) return this.checkArray(value, type, path, depth)
    if (!isObject(value)) return wanted('object', false)
    return this.checkProperties(value, type, path, depth)
  }

  private checkUnion(value: unknown, type: ts.UnionType, path: string, depth: number): string[] {
    const literals = type.types.map(literalOf).filter((literal) => literal !== undefined)
    if (typeof value === 'string' && literals.length > 0) {
      const anyString = type.types.some((part) => (part.flags & ts.TypeFlags.String) !== 0)
      if (literals.includes(value) || anyString) return []
      return [`${path}: ${shown(value)} is not one of the ${literals.length} known values`]
    }
    const candidates = isObject(value) ? type.types.filter((part) => this.mayBe(value, part)) : type.types
    let best = [`${path}: ${shown(value)} fits no type of the union`]
    for (const [index, part] of candidates.entries()) {
      const findings = this.check(value, part, path, depth + 1)
      if (findings.length === 0) return []
      if (index === 0 || findings.length < best.length) best = findings
    }
    return best
  }

  /** Whether `object` and `type` of the value allow this member of a union. */
  private mayBe(value: Record<string, unknown>, type: ts.Type): boolean {
    if ((type.flags & ts.TypeFlags.Object) === 0) return false
    return ['object', 'type'].every((name) => {
      const property = this.checker.getPropertyOfType(type, name)
      if (property === undefined) return true
      const literal = literalOf(this.checker.getTypeOfSymbolAtLocation(property, this.source))
      return literal === undefined || value[name] === literal
    })
  }

  private checkArray(value: unknown, type: ts.Type, path: string, depth: number): string[] {
    const [element] = this.checker.getTypeArguments(type as ts.TypeReference)
    if (!Array.isArray(value) || element === undefined)
      return [`${path}: expected array, got ${shown(value)}`]
    return value.flatMap((item, index) => this.check(item, element, `${path}[${index}]`, depth + 1))
  }

  private checkProperties(
    value: Record<string, unknown>,
    type: ts.Type,
    path: string,
    depth: number,
  ): string[] {
    const findings: string[] = []
    const known = new Set<string>()
    for (const property of this.checker.getPropertiesOfType(type)) {
      const { name } = property
      known.add(name)
      const propertyType = this.checker.getTypeOfSymbolAtLocation(property, this.source)
      if (Object.hasOwn(value, name)) {
        findings.push(...this.check(value[name], propertyType, `${path}.${name}`, depth + 1))
        continue
      }
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0
      const method = propertyType.getCallSignatures().length > 0
      if (!optional && !method) findings.push(`${path}.${name}: required field is missing`)
    }
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String)
    for (const name of Object.keys(value).filter((key) => !known.has(key))) {
      if (index === undefined) findings.push(`${path}.${name}: unknown field`)
      else findings.push(...this.check(value[name], index, `${path}.${name}`, depth + 1))
    }
    return findings
  }
}
