/**
 * What is usual among channels of one size: mean of a natural log (of rate, unless said otherwise), variance between
 * channels (τ²), within one channel from post to post (σ²), and how many channels that rests on (kernel weight).
 */
export type PeerNorm = { mean: number; between: number; within: number; channels: number }

/** A channel's mean of a natural log over `count` ≥ 1 posts, and its variance from post to post where known. */
export type Measured = { mean: number; count: number; variance: number | null }

/** A measured channel of `size` ln followers. */
export type Member = Measured & { size: number }

/** What is taken to be usual before any channel is known. It weighs as five channels of ten posts. */
export type StartNorm = Omit<PeerNorm, 'channels'>
const startWeight = 5
const startFreedom = startWeight * 9

/** ±40 % of followers (matching.md, model 2). */
const bandwidth = 0.35
/** Members count at the nearest point of a grid in ln followers: a seventh of the bandwidth changes nothing seen. */
const step = 0.05
const reach = Math.round((3 * bandwidth) / step)
const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) =>
  Math.exp(-0.5 * (((i - reach) * step) / bandwidth) ** 2),
)
/** Followers beyond 10¹² are no channel's. */
const points = Math.ceil(Math.log(1e12) / step) + 1
const pointOf = (size: number) => Math.min(points - 1, Math.max(0, Math.round(size / step)))
/** Channels are never all alike. */
const leastBetween = 0.02

/**
 * Learns what is usual at each size: Gaussian kernel in ln followers, pulled towards all members (weight 5) and that
 * towards `start` (weight 5), so a lonely size falls back softly. Time and memory: once through the members, then a
 * look-up, however many there are.
 */
export function kernelNorms(members: readonly Member[], start: StartNorm): (size: number) => PeerNorm {
  const { mean, between, within } = overall(members, start)
  const [weights, sums, squares] = [grid(), grid(), grid()]
  for (const member of members) {
    const at = pointOf(member.size)
    weights[at]! += 1
    sums[at]! += member.mean
    squares[at]! += member.mean * member.mean - within / member.count
  }
  const norms: (PeerNorm | undefined)[] = []
  return (size) => {
    const at = pointOf(size)
    return (norms[at] ??= around(at))
  }

  function around(at: number): PeerNorm {
    let weight = startWeight
    let sum = startWeight * mean
    let square = startWeight * (mean * mean + between)
    for (let i = Math.max(0, at - reach); i <= Math.min(points - 1, at + reach); i++) {
      const near = kernel[i - at + reach]!
      weight += near * weights[i]!
      sum += near * sums[i]!
      square += near * squares[i]!
    }
    const local = sum / weight
    return {
      mean: local,
      between: Math.max(leastBetween, square / weight - local * local),
      within,
      channels: weight - startWeight,
    }
  }
}

const grid = () => new Float64Array(points)

/** The members' mean and variances whatever their size. */
function overall(members: readonly Member[], start: StartNorm): StartNorm {
  let freedom = startFreedom
  let squares = freedom * start.within
  let sum = startWeight * start.mean
  for (const { mean, count, variance } of members) {
    sum += mean
    if (variance === null || count < 2) continue
    freedom += count - 1
    squares += (count - 1) * variance
  }
  const mean = sum / (startWeight + members.length)
  const within = squares / freedom
  let spread = startWeight * start.between
  for (const { mean: theirs, count } of members) spread += (theirs - mean) ** 2 - within / count
  return { mean, within, between: Math.max(leastBetween, spread / (startWeight + members.length)) }
}
