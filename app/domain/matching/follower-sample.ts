import { betaQuantile } from './distributions.ts'
import { type Logistic, fitLogistic, probabilityOf } from './logistic.ts'

/** What is public of one follower. Counts and lengths are whole numbers ≥ 0; `digits` of the handle's `handleLength`. */
export type Follower = {
  followers: number
  following: number
  posts: number
  bioLength: number
  hasPicture: boolean
  isPrivate: boolean
  handleLength: number
  digits: number
}

/** Counts beyond these are read as these: the weights know nothing of larger accounts. */
const most = { followers: 5_000, following: 7_500, posts: 1_000 }
/** Where the squares and products of ln counts are centred: about the middle of the accounts they were fitted on. */
const middle = { followers: 5, following: 5.5, posts: 3 }

const lnOf = (count: number, highest: number) => Math.log1p(Math.min(highest, Math.max(0, count)))

/**
 * The nine features of matching.md, model 3, with natural logs of 1 + count, then the squares and products of the
 * three ln counts: a fake follows many, is followed by few and posts nothing, all at once.
 */
function featuresOf(follower: Follower) {
  const lnFollowers = lnOf(follower.followers, most.followers)
  const lnFollowing = lnOf(follower.following, most.following)
  const lnPosts = lnOf(follower.posts, most.posts)
  const f = lnFollowers - middle.followers
  const g = lnFollowing - middle.following
  const p = lnPosts - middle.posts
  return {
    lnFollowers,
    lnFollowing,
    lnPosts,
    lnFollowingPerFollower: lnFollowing - lnFollowers,
    hasPicture: follower.hasPicture ? 1 : 0,
    isPrivate: follower.isPrivate ? 1 : 0,
    lnBioLength: Math.log1p(follower.bioLength),
    handleLength: follower.handleLength,
    digits: follower.digits,
    followersSquared: f * f,
    followingSquared: g * g,
    postsSquared: p * p,
    followersByFollowing: f * g,
    followersByPosts: f * p,
    followingByPosts: g * p,
  }
}
type Feature = keyof ReturnType<typeof featuresOf>

/**
 * [mean, sd, weight] of each feature: P(fake) = 1 / (1 + exp(-(intercept + Σ weight·(x - mean)/sd))). Fitted by
 * `fitFakeModel` on 716 public Instagram accounts of which people had said that 129 are fakes (Akyon and Kalfaoglu,
 * "Instagram Fake and Automated Account Detection", 2019). The labels are crude: expect less on aged, bought accounts.
 */
const published: Record<Feature, readonly [mean: number, sd: number, weight: number]> = {
  lnFollowers: [5.3301, 1.4136, -0.5626],
  lnFollowing: [6.1093, 1.1244, 0.2894],
  lnPosts: [2.8027, 1.7595, -0.7158],
  lnFollowingPerFollower: [0.7793, 1.475, 0.7598],
  hasPicture: [0.9246, 0.2641, -0.5697],
  isPrivate: [0.6522, 0.4763, -0.5115],
  lnBioLength: [1.8742, 1.8061, -0.2977],
  handleLength: [11.1117, 3.0883, -0.2223],
  digits: [0.4832, 1.1929, 0.3379],
  followersSquared: [2.1073, 4.1297, 0.3909],
  followingSquared: [1.6356, 3.2544, 0.7275],
  postsSquared: [3.1349, 3.2387, 0.5286],
  followersByFollowing: [0.7447, 2.9752, -0.0084],
  followersByPosts: [1.4377, 2.9322, -0.0521],
  followingByPosts: [-0.0348, 2.7313, -0.7309],
}
const publishedIntercept = -3.318

const valuesOf = (follower: Follower): number[] => {
  const features = featuresOf(follower)
  return (Object.keys(published) as Feature[]).map((name) => features[name])
}
const publishedColumn = (column: 0 | 1 | 2) => Object.values(published).map((row) => row[column])
const publishedModel: Logistic = {
  intercept: publishedIntercept,
  means: publishedColumn(0),
  sds: publishedColumn(1),
  weights: publishedColumn(2),
}

/** The penalty at which held-out accounts were told apart best. */
const ridge = 5

/** Weights from labelled accounts: `fakes[i]` is 1 where follower i is a fake, 0 where a person. */
export const fitFakeModel = (followers: readonly Follower[], fakes: readonly number[]): Logistic =>
  fitLogistic(followers.map(valuesOf), fakes, ridge)

/** P(fake) of a follower, 0-1, by the published weights or by given ones. */
export const fakeProbability = (follower: Follower, model: Logistic = publishedModel): number =>
  probabilityOf(model, valuesOf(follower))

/** A sample of a channel's followers (or commenters): how many were looked at, and Σ P(fake) over them. */
export type FollowerSample = { size: number; fakes: number }

export const sampleOf = (followers: readonly Follower[]): FollowerSample => ({
  size: followers.length,
  fakes: followers.reduce((sum, follower) => sum + fakeProbability(follower), 0),
})

/** Expected share 0-1 of real followers, and its 80 % interval. */
export type RealShare = { share: number; low: number; high: number }

/** q ~ Beta(1 + Σ(1 - p), 1 + Σp) (matching.md, model 3). */
export function realShare({ size, fakes }: FollowerSample): RealShare {
  const [real, fake] = [1 + size - fakes, 1 + fakes]
  return {
    share: real / (real + fake),
    low: betaQuantile(0.1, real, fake),
    high: betaQuantile(0.9, real, fake),
  }
}
