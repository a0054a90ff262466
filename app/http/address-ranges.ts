/** The value of the range that an address lies in; undefined outside of all. */
export type AddressRanges<Value> = (address: number) => Value | undefined

/** A look-up over ranges that come in order and do not overlap; neighbours of one value are kept as one. */
export function addressRanges<Value>(
  ranges: Iterable<readonly [first: number, last: number, value: Value]>,
): AddressRanges<Value> {
  const [starts, ends, values]: [number[], number[], Value[]] = [[], [], []]
  for (const [from, to, value] of ranges) {
    const previous = ends.length - 1
    if (previous >= 0 && from <= ends[previous]! + 1 && values[previous] === value) ends[previous] = to
    else {
      starts.push(from)
      ends.push(to)
      values.push(value)
    }
  }
  const [first, last] = [Float64Array.from(starts), Float64Array.from(ends)]
  return (address) => {
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (first[middle]! <= address) low = middle + 1
      else high = middle
    }
    return low > 0 && address <= last[low - 1]! ? values[low - 1] : undefined
  }
}
