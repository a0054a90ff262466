import { invalid } from './errors.ts'

export type ParamValue = string | number | boolean | null | ParamValue[] | ParamTree
export type ParamTree = { [name: string]: ParamValue }

const MAX_DEPTH = 8
const MAX_METADATA_KEYS = 50

function emptyTree(): ParamTree {
  return Object.create(null) as ParamTree
}

function isTree(value: ParamValue | undefined): value is ParamTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Turns `{ "0": a, "1": b }` into `[a, b]`, at every level. */
function withArrays(value: ParamValue): ParamValue {
  if (!isTree(value)) return value
  const names = Object.keys(value)
  if (names.length > 0 && names.every((name, index) => name === String(index))) {
    return names.map((name) => withArrays(value[name] ?? null))
  }
  const tree = emptyTree()
  for (const name of names) tree[name] = withArrays(value[name] ?? null)
  return tree
}

/**
 * Reads the bracketed form encoding of v1 (`a[b][0][c]=v`, `a[]=v`).
 * @throws ApiError 400 when a name nests too deep or contradicts another one
 */
export function parseForm(text: string): ParamTree {
  const root = emptyTree()
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.replaceAll(']', '').split('[')
    if (path.length > MAX_DEPTH) throw invalid(`Invalid parameter: ${name.slice(0, 80)}`)
    let tree = root
    for (const [depth, step] of path.entries()) {
      const key = step === '' && depth > 0 ? String(Object.keys(tree).length) : step
      if (depth === path.length - 1) {
        tree[key] = value
        break
      }
      const next = (tree[key] ??= emptyTree())
      if (!isTree(next)) throw invalid(`Invalid parameter: ${name.slice(0, 80)}`)
      tree = next
    }
  }
  const read = withArrays(root)
  return isTree(read) ? read : root
}

/** @throws ApiError 400 when the text is not one JSON object */
export function parseJson(text: string): ParamTree {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid('Invalid request body: it is not valid JSON.', { code: 'invalid_fields' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('Invalid request body: it must be a JSON object.', { code: 'invalid_fields' })
  }
  return value as ParamTree
}

/** The parameters of one request, read by name and kind; a wrong one is refused the way the processor does. */
export class Params {
  readonly values: ParamTree
  readonly path: string

  constructor(values: ParamTree, path = '') {
    this.values = values
    this.path = path
  }

  private nameOf(name: string): string {
    return this.path === '' ? name : `${this.path}[${name}]`
  }

  private valueOf(name: string): ParamValue | undefined {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined
  }

  has(name: string): boolean {
    const value = this.valueOf(name)
    return value !== undefined && value !== null && value !== ''
  }

  /** Refuses the first name the processor would not know. */
  only(known: readonly string[]): void {
    const unknown = Object.keys(this.values).find((name) => !known.includes(name))
    if (unknown === undefined) return
    throw invalid(`Received unknown parameter: ${this.nameOf(unknown)}`, {
      code: 'parameter_unknown',
      param: this.nameOf(unknown),
    })
  }

  text(name: string): string {
    if (!this.has(name)) {
      throw invalid(`Missing required param: ${this.nameOf(name)}.`, {
        code: 'parameter_missing',
        param: this.nameOf(name),
      })
    }
    const value = this.valueOf(name)
    if (typeof value === 'object') {
      throw invalid(`Invalid string: ${this.nameOf(name)}`, { param: this.nameOf(name) })
    }
    return String(value)
  }

  optionalText(name: string): string | null {
    return this.has(name) ? this.text(name) : null
  }

  /** One of the listed words. */
  word<const Word extends string>(name: string, words: readonly Word[], fallback: Word): Word {
    const value = this.optionalText(name) ?? fallback
    const found = words.find((word) => word === value)
    if (found === undefined) {
      throw invalid(`Invalid ${this.nameOf(name)}: must be one of ${words.join(', ')}`, {
        param: this.nameOf(name),
      })
    }
    return found
  }

  integer(name: string): number {
    const text = this.text(name)
    const value = Number(text)
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) {
      throw invalid(`Invalid integer: ${text.slice(0, 40)}`, {
        code: 'parameter_invalid_integer',
        param: this.nameOf(name),
      })
    }
    return value
  }

  optionalInteger(name: string): number | null {
    return this.has(name) ? this.integer(name) : null
  }

  /** A number that may have a fraction. */
  number(name: string): number {
    const value = Number(this.text(name))
    if (!Number.isFinite(value)) throw invalid('Invalid number', { param: this.nameOf(name) })
    return value
  }

  flag(name: string): boolean {
    return this.word(name, ['true', 'false'], 'false') === 'true'
  }

  child(name: string): Params {
    const value = this.valueOf(name)
    if (isTree(value)) return new Params(value, this.nameOf(name))
    if (this.has(name)) throw invalid('Invalid object', { param: this.nameOf(name) })
    return new Params(emptyTree(), this.nameOf(name))
  }

  children(name: string): Params[] {
    const value = this.valueOf(name)
    if (!this.has(name)) return []
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: this.nameOf(name) })
    return value.map((item, index) => {
      if (!isTree(item)) throw invalid('Invalid object', { param: `${this.nameOf(name)}[${index}]` })
      return new Params(item, `${this.nameOf(name)}[${index}]`)
    })
  }

  texts(name: string): string[] {
    const value = this.valueOf(name)
    if (!this.has(name)) return []
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: this.nameOf(name) })
    return value.map((item) => {
      if (typeof item === 'object') throw invalid('Invalid string', { param: this.nameOf(name) })
      return String(item)
    })
  }

  url(name: string): string {
    const text = this.text(name)
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
      throw invalid('Not a valid URL', { code: 'url_invalid', param: this.nameOf(name) })
    }
    return text
  }

  /** `metadata` merged over what an object already has; an empty value removes its key. */
  metadata(before: Record<string, string> = {}): Record<string, string> {
    const merged = new Map(Object.entries(before))
    for (const [key, value] of Object.entries(this.child('metadata').values)) {
      if (typeof value === 'object' && value !== null)
        throw invalid('Invalid metadata', { param: 'metadata' })
      const text = value === null ? '' : String(value)
      if (key.length > 40 || text.length > 500) {
        throw invalid('Metadata keys have at most 40 and values at most 500 characters.', {
          param: `metadata[${key.slice(0, 40)}]`,
        })
      }
      if (text === '') merged.delete(key)
      else merged.set(key, text)
    }
    if (merged.size > MAX_METADATA_KEYS) {
      throw invalid('You can have up to 50 metadata keys.', { param: 'metadata' })
    }
    return Object.fromEntries(merged)
  }
}
