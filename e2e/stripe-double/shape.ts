import ts from 'typescript'

const MAX_DEPTH = 20

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? 'undefined'
}

function literalOf(type: ts.Type): string | number | undefined {
  return type.isStringLiteral() || type.isNumberLiteral() ? type.value : undefined
}

/** `string & Record<never, never>`: how the SDK says that an enumeration may grow. */
function isOpenEnd(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => (part.flags & ts.TypeFlags.String) !== 0)
}

/** Compares a value with a type of TypeScript's checker. */
export class Shape {
  private readonly checker: ts.TypeChecker
  private readonly source: ts.SourceFile
  /** In a form every value travels as text: `5` and `true` stand for numbers and flags. */
  private readonly isForm: boolean

  constructor(checker: ts.TypeChecker, source: ts.SourceFile, { isForm = false } = {}) {
    this.checker = checker
    this.source = source
    this.isForm = isForm
  }

  /** What is wrong with the value, each finding with its path; nothing when it fits. */
  findings(value: unknown, type: ts.Type): string[] {
    return this.check(value, type, '$', 0)
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
      const word = this.checker.typeToString(type)
      return wanted(word, (this.isForm || typeof value === 'boolean') && String(value) === word)
    }
    if ((flags & ts.TypeFlags.String) !== 0 || isOpenEnd(type))
      return wanted('string', typeof value === 'string')
    if ((flags & ts.TypeFlags.Number) !== 0) return wanted('number', this.isNumber(value))
    if (this.checker.isArrayType(type)) return this.checkArray(value, type, path, depth)
    if (!isObject(value)) return wanted('object', false)
    return this.checkProperties(value, type, path, depth)
  }

  private isNumber(value: unknown): boolean {
    return this.isForm
      ? typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
      : typeof value === 'number'
  }

  private checkUnion(value: unknown, type: ts.UnionType, path: string, depth: number): string[] {
    const literals = type.types.map(literalOf).filter((literal) => literal !== undefined)
    if (typeof value === 'string' && literals.length > 0) {
      const takesText = type.types.some(
        ({ flags }) =>
          (flags & ts.TypeFlags.String) !== 0 ||
          ((flags & ts.TypeFlags.Number) !== 0 && this.isNumber(value)),
      )
      if (literals.includes(value) || takesText) return []
      return [`${path}: ${shown(value)} is not one of the ${literals.length} known values`]
    }
    const given = type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0)
    const candidates = isObject(value) ? given.filter((part) => this.mayBe(value, part)) : given
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
