/** The half-width of an 80 % interval (10-90 %) of a standard normal. */
export const tenthToNinetieth = 1.2815515655446004

/** Φ(x), error below 1.5e-7 (Abramowitz and Stegun 7.1.26). */
export function normalCdf(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * z)
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const erf = 1 - tail * Math.exp(-z * z)
  return x >= 0 ? 0.5 * (1 + erf) : 0.5 * (1 - erf)
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const

/** ln Γ(x) for x > 0 (Lanczos, g = 7). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const y = x - 1
  let sum = 0.9999999999998099
  for (let i = 0; i < lanczos.length; i++) sum += lanczos[i]! / (y + i + 1)
  const t = y + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** The continued fraction of the incomplete beta function (Lentz), for x < (a+1)/(a+b+2). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let h = d
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    c = 1 + even / c
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = Math.abs(c) < tiny ? tiny : c
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    c = 1 + odd / c
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = Math.abs(c) < tiny ? tiny : c
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-10) break
  }
  return h
}

function betaCdfFrom(x: number, a: number, b: number, logBeta: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta)
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** P(X ≤ x) of Beta(a, b); a, b > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  return betaCdfFrom(x, a, b, logGamma(a) + logGamma(b) - logGamma(a + b))
}

/**
 * The p-quantile of Beta(a, b), a, b > 0, to 1e-5: Newton steps kept inside a shrinking bracket, so it always ends.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b)
  let low = 0
  let high = 1
  const mean = a / (a + b)
  const sd = Math.sqrt((mean * (1 - mean)) / (a + b + 1))
  let x = mean + (p < 0.5 ? -1 : 1) * tenthToNinetieth * sd
  if (!(x > 0 && x < 1)) x = mean
  for (let i = 0; i < 80 && high - low > 1e-6; i++) {
    const error = betaCdfFrom(x, a, b, logBeta) - p
    if (error > 0) high = x
    else low = x
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta)
    const newton = x - error / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) < 1e-5) return next
    x = next
  }
  return x
}

/**
 * Whole numbers that add up exactly to `total`, each as near as possible to its wish (largest remainder). The wishes
 * may be negative and need not add up to the total. Equal remainders are served in the order given.
 */
export function apportion(wishes: readonly number[], total: number): number[] {
  const whole = wishes.map(Math.floor)
  let missing = total - whole.reduce((sum, n) => sum + n, 0)
  const order = wishes
    .map((wish, i) => ({ i, remainder: wish - Math.floor(wish) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  while (missing !== 0 && order.length > 0) {
    const step = missing > 0 ? 1 : -1
    const line = step > 0 ? order : order.toReversed()
    for (const { i } of line) {
      if (missing === 0) break
      whole[i]! += step
      missing -= step
    }
  }
  return whole.map((n) => (n === 0 ? 0 : n))
}
