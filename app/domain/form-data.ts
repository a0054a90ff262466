/** What a posted form may hold at most; more is no form of ours. */
const most = { keys: 600, depth: 6, index: 200 }

const forbidden = new Set(['__proto__', 'prototype', 'constructor'])

/** Thrown for a form that no page of ours could have sent. */
export class MalformedForm extends Error {}

type Value = FormDataEntryValue
type Nest = { [name: string]: Value | Nest | (Value | Nest)[] }

/**
 * Posted names become nested values: `deliverables.0.platform`, `deliverables[0][platform]` and `tags[]` alike. A name
 * sent twice becomes a list. The browser and the server both read a form this way, so they agree on every field.
 * @throws MalformedForm for NUL, too many or too deep names, and names that reach for the prototype.
 */
export function nest(entries: Iterable<[string, Value]>): Nest {
  const root: Nest = Object.create(null) as Nest
  const lists = new Set<string>()
  let keys = 0
  for (const [name, value] of entries) {
    if (++keys > most.keys) throw new MalformedForm('too many fields')
    if (typeof value === 'string' && value.includes('\0')) throw new MalformedForm('NUL in a field')
    if (isEmptyFile(value)) continue
    const path = pathOf(name)
    const clean = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value
    put(root, path, clean, lists, name.endsWith('[]'))
  }
  return settle(root) as Nest
}

/** The parts of a field's name. @throws MalformedForm */
export function pathOf(name: string): string[] {
  const path = name
    .replace(/\[\]$/, '')
    .replace(/\[([^[\]]*)\]/g, '.$1')
    .split('.')
  const isWhole = path.length <= most.depth && path.every((part) => /^[\w-]{1,64}$/.test(part))
  if (!isWhole || path.some((part) => forbidden.has(part)))
    throw new MalformedForm('a field has no such name')
  if (path.some((part) => /^\d+$/.test(part) && Number(part) > most.index)) {
    throw new MalformedForm('a list is too long')
  }
  return path
}

/** The value at `deliverables.0.platform`, undefined where there is none. */
export function valueAt(tree: unknown, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, part) ? at[part as never] : undefined,
      tree,
    )
}

function put(root: Nest, path: string[], value: Value, lists: Set<string>, isList: boolean) {
  const last = path.at(-1)!
  let at = root
  for (const part of path.slice(0, -1)) {
    const next = (at[part] ??= Object.create(null) as Nest)
    if (typeof next !== 'object' || next instanceof Blob || Array.isArray(next)) {
      throw new MalformedForm('a field is both a value and a group')
    }
    at = next
  }
  const before = at[last]
  const key = path.join('.')
  if (before === undefined) {
    at[last] = isList ? [value] : value
    if (isList) lists.add(key)
  } else if (Array.isArray(before)) before.push(value)
  else if (typeof before === 'object' && !(before instanceof Blob)) {
    throw new MalformedForm('a field is both a value and a group')
  } else at[last] = [before, value]
}

/** Groups whose names are all numbers become lists, in the order of their numbers; gaps close. */
function settle(value: Nest[string]): Nest[string] {
  if (typeof value !== 'object' || value instanceof Blob || Array.isArray(value)) return value
  const parts = Object.keys(value)
  if (parts.length > 0 && parts.every((part) => /^\d+$/.test(part))) {
    return parts.sort((a, b) => Number(a) - Number(b)).map((part) => settle(value[part]!) as Value | Nest)
  }
  return Object.fromEntries(parts.map((part) => [part, settle(value[part]!)]))
}

/** A file field that was left empty posts a nameless file of no bytes. */
const isEmptyFile = (value: Value) => typeof value !== 'string' && value.size === 0 && !value.name
