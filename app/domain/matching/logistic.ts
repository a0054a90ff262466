/** P(outcome) = 1 / (1 + exp(-(intercept + Σ weight·(x - mean)/sd))): one mean, sd and weight per column. */
export type Logistic = { intercept: number; means: number[]; sds: number[]; weights: number[] }

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** P(outcome) of a row, inside 0-1. */
export function probabilityOf({ intercept, means, sds, weights }: Logistic, row: readonly number[]): number {
  let sum = intercept
  for (let j = 0; j < weights.length; j++) sum += (weights[j]! * (row[j]! - means[j]!)) / sds[j]!
  return sigmoid(sum)
}

const mostSteps = 50
const smallestStep = 1e-8

/**
 * Ridge logistic regression by iteratively reweighted least squares. `outcomes` are 0-1, shares too; columns are
 * standardised here, `ridge` ≥ 0 is the penalty on half the squared standardised weights, the intercept has none. With
 * ridge > 0 it ends for separable outcomes as well, and equal columns share a weight. Throws a RangeError where there
 * are no rows, or as many outcomes as rows are not given.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  ridge: number,
): Logistic {
  if (rows.length === 0 || rows.length !== outcomes.length)
    throw new RangeError(`${rows.length} rows cannot explain ${outcomes.length} outcomes`)
  const columns = rows[0]!.length
  const means = Array.from({ length: columns }, (_, j) => meanOf(rows.map((row) => row[j]!)))
  const sds = means.map((mean, j) => Math.sqrt(meanOf(rows.map((row) => (row[j]! - mean) ** 2))) || 1)
  const standard = rows.map((row) => [1, ...row.map((x, j) => (x - means[j]!) / sds[j]!)])
  const beta = Array.from({ length: columns + 1 }, () => 0)
  for (let step = 0; step < mostSteps; step++) {
    const change = newtonStep(standard, outcomes, beta, ridge)
    for (let j = 0; j <= columns; j++) beta[j]! += change[j]!
    if (change.every((by) => Math.abs(by) < smallestStep)) break
  }
  const [intercept = 0, ...weights] = beta
  return { intercept, means, sds, weights }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** (X'WX + λI)⁻¹ (X'(y - p) - λβ); the first column is the intercept, which is not penalised. */
function newtonStep(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  beta: readonly number[],
  ridge: number,
): number[] {
  const size = beta.length
  const gradient = beta.map((b, j) => (j === 0 ? 0 : -ridge * b))
  const hessian = beta.map((_, j) => beta.map((__, k) => (j === k && j > 0 ? ridge : 0)))
  for (const [i, row] of rows.entries()) {
    const p = sigmoid(row.reduce((sum, x, j) => sum + x * beta[j]!, 0))
    const weight = Math.max(1e-9, p * (1 - p))
    for (let j = 0; j < size; j++) {
      gradient[j]! += row[j]! * (outcomes[i]! - p)
      for (let k = 0; k <= j; k++) hessian[j]![k]! += weight * row[j]! * row[k]!
    }
  }
  return solvePositive(hessian, gradient)
}

/**
 * x of A·x = b for a symmetric positive definite A, of which the lower half is read (Cholesky). A direction in which A
 * is flat gets no answer of its own: 0.
 */
export function solvePositive(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = b.length
  const lower = a.map((row) => row.slice(0, size))
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = lower[i]![j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      if (i === j) lower[j]![j] = sum > 1e-12 * Math.max(1, a[j]![j]!) ? Math.sqrt(sum) : Infinity
      else lower[i]![j] = sum / lower[j]![j]!
    }
  }
  const x = [...b]
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k]![i]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  return x
}
