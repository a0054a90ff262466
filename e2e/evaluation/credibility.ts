import path from 'node:path'
import process from 'node:process'
import { type Follower, fakeProbability, fitFakeModel } from '#app/domain/matching/follower-sample.ts'
import { type Random, randomFrom } from '#db/seed/random.ts'
import { estimates } from './bootstrap.ts'
import { accuracy, auc, brier, f1 } from './classification-metrics.ts'
import { numberIn, readTable } from './read-table.ts'

/** An account that people have labelled, and what it was taken for, once or several times. */
type Account = { follower: Follower; fake: number }
type Taken = { fake: number; probabilities: number[] }

const [folds, repetitions] = [10, 10]

/**
 * Tells fakes from people in a file of labelled accounts by the published weights, which have seen nothing of it, and
 * prints one line: the figures with 95 % bootstrap intervals over accounts, and, under `crossValidated`, those of the
 * product's own fit, ten times ten-fold on the file (folds stratified by label; each figure is the mean of the ten).
 */
async function evaluate(file: string) {
  const accounts = await read(file)
  const published = accounts.map(({ follower, fake }) => ({
    fake,
    probabilities: [fakeProbability(follower)],
  }))
  const line = {
    file: path.basename(file),
    accounts: accounts.length,
    fakes: accounts.filter(({ fake }) => fake === 1).length,
    ...estimates(published, figuresOf),
    crossValidated: estimates(crossValidated(accounts), figuresOf),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function read(file: string): Promise<Account[]> {
  const rows = await readTable(file, [
    'userFollowerCount',
    'userFollowingCount',
    'userBiographyLength',
    'userMediaCount',
    'userHasProfilPic',
    'userIsPrivate',
    'usernameDigitCount',
    'usernameLength',
    'isFake',
  ])
  return rows.map((row) => ({
    follower: {
      followers: numberIn(row.userFollowerCount),
      following: numberIn(row.userFollowingCount),
      posts: numberIn(row.userMediaCount),
      bioLength: numberIn(row.userBiographyLength),
      hasPicture: numberIn(row.userHasProfilPic) === 1,
      isPrivate: numberIn(row.userIsPrivate) === 1,
      handleLength: numberIn(row.usernameLength),
      digits: numberIn(row.usernameDigitCount),
    },
    fake: numberIn(row.isFake),
  }))
}

/** Each figure is taken once per judgement and averaged. */
function figuresOf(taken: readonly Taken[]) {
  const times = taken[0]?.probabilities.length ?? 0
  const sums = { auc: 0, accuracy: 0, f1Fake: 0, brier: 0 }
  for (let time = 0; time < times; time++) {
    const cases = taken.map(({ fake, probabilities }) => ({
      outcome: fake,
      probability: probabilities[time]!,
    }))
    sums.auc += auc(cases) / times
    sums.accuracy += accuracy(cases) / times
    sums.f1Fake += f1(cases) / times
    sums.brier += brier(cases) / times
  }
  return sums
}

/** Every account as judged by weights fitted without its fold, once per repetition. */
function crossValidated(accounts: readonly Account[]): Taken[] {
  const random = randomFrom('folds')
  const taken = accounts.map(({ fake }): Taken => ({ fake, probabilities: [] }))
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const foldOf = stratified(accounts, random)
    for (let fold = 0; fold < folds; fold++) {
      const seen = accounts.filter((_, i) => foldOf[i] !== fold)
      const model = fitFakeModel(
        seen.map(({ follower }) => follower),
        seen.map(({ fake }) => fake),
      )
      for (const [i, { follower }] of accounts.entries())
        if (foldOf[i] === fold) taken[i]!.probabilities.push(fakeProbability(follower, model))
    }
  }
  return taken
}

/** A fold for each account, with as many fakes in each as in any other, give or take one. */
function stratified(accounts: readonly Account[], random: Random): number[] {
  const foldOf = accounts.map(() => 0)
  for (const label of [0, 1]) {
    const indices = accounts.flatMap(({ fake }, i) => (fake === label ? [i] : []))
    for (const [place, i] of random.some(indices, indices.length).entries()) foldOf[i] = place % folds
  }
  return foldOf
}

const [file] = process.argv.slice(2)
if (file) await evaluate(file)
else {
  process.stderr.write('which file? npm run evaluate -- credibility FILE\n')
  process.exitCode = 2
}
