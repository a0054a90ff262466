/** Quantiles of Student's t distribution, for intervals from few observations. */

/** ln Γ(x) for x > 0: Lanczos (1964) with the coefficients of Numerical Recipes, 3rd edition, 6.1. */
function logGamma(x: number): number {
  const series = [
    57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
    4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
    0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5,
    3.6899182659531625e-6,
  ]
  const t = x + 5.2421875
  const sum = series.reduce((total, part, at) => total + part / (x + at + 1), 0.9999999999999971)
  return (x + 0.5) * Math.log(t) - t + Math.log((2.5066282746310007 * sum) / x)
}

/** The regularised incomplete beta function by Lentz's continued fraction (Numerical Recipes 6.4). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x))
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return h
}

/** The share of the distribution with so many degrees of freedom that lies below `t` ≥ 0. */
const below = (t: number, degrees: number) =>
  1 - incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2

/** The t that a share of the distribution (0.5 to 1) lies below; degrees need not be whole. */
export function studentQuantile(share: number, degrees: number): number {
  let [low, high] = [0, 1]
  while (below(high, degrees) < share && high < 1e9) high *= 2
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (below(middle, degrees) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
