import type { Brief } from '../campaign/brief.ts'
import type { Strategy } from '../campaign/strategy.ts'
import { documentOf } from '../matching/text/topic-document.ts'
import { inferMixture, type Mixture, type TopicModel } from '../matching/text/topic-model.ts'
import { knownMixture } from './index-channel.ts'

/**
 * What a campaign is about: the interests it names and the words of its concept and its brief, read as a channel's
 * words are. Before a model has been learned the interests alone, each as much; null when nothing is said.
 */
export function askedMixture(
  model: TopicModel | undefined,
  { interests: topics, concept }: Pick<Strategy, 'interests' | 'concept'>,
  brief: Pick<Brief, 'title' | 'product' | 'hashtags'> | null,
): Mixture | null {
  if (!model) return knownMixture({ mixture: null, topics })
  const texts = [concept, ...(brief ? [brief.title, brief.product] : [])]
  return inferMixture(model, documentOf({ texts, hashtags: brief?.hashtags ?? [], topics }))
}
