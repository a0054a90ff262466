/** Names as parts of one sentence: all but the first begin in lower case, where a language has cases. */
export const asPhrases = ([first, ...others]: readonly string[], locale: string): string[] =>
  first === undefined ? [] : [first, ...others.map((name) => lowered(name, locale))]

const lowered = (name: string, locale: string) => name.slice(0, 1).toLocaleLowerCase(locale) + name.slice(1)
