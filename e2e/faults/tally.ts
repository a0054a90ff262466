/** How often what happened, by a group and a name: it is sent between processes and added up. */
export type Tally = Record<string, Record<string, number>>

export function count(tally: Tally, group: string, name: string, by = 1) {
  const counts = (tally[group] ??= {})
  counts[name] = (counts[name] ?? 0) + by
}

export function addUp(into: Tally, from: Tally) {
  for (const [group, counts] of Object.entries(from))
    for (const [name, by] of Object.entries(counts)) count(into, group, name, by)
}

/** One line for each group: its sum, then its names, the most frequent first. */
export function tallyLines(tally: Tally): string[] {
  const number = (value: number) => value.toLocaleString('en')
  return Object.entries(tally).map(([group, counts]) => {
    const entries = Object.entries(counts).sort((a, b) => b[1] - a[1])
    const total = entries.reduce((sum, [, by]) => sum + by, 0)
    return `${group} ${number(total)}: ${entries.map(([name, by]) => `${name} ${number(by)}`).join(', ')}`
  })
}
