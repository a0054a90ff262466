import { readFile } from 'node:fs/promises'
import path from 'node:path'
import Papa from 'papaparse'
import type { TopicVectors } from '#app/domain/matching/topical-score.ts'

/** What brands and creators are about, and whom brands chose: `own[b]` lists creators by index. */
export type BrandChoices = { brands: TopicVectors[]; creators: TopicVectors[]; own: number[][] }

type Row = Record<string, string>

/**
 * Reads brands.csv and creators.csv (id, t0…, c0…) and pairs.csv (brand, creator: ids) of a directory. Pairs of which
 * the directory does not hold both are passed over.
 */
export async function readBrandChoices(directory: string): Promise<BrandChoices> {
  const read = async (name: string) =>
    Papa.parse<Row>(await readFile(path.join(directory, name), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
  const [brands, creators, pairs] = await Promise.all(['brands.csv', 'creators.csv', 'pairs.csv'].map(read))
  const creatorOf = new Map(creators!.map(({ id }, index) => [id, index]))
  const ownOf = new Map(brands!.map(({ id }) => [id, new Set<number>()]))
  for (const { brand, creator } of pairs!) {
    const index = creatorOf.get(creator)
    if (index !== undefined) ownOf.get(brand)?.add(index)
  }
  return {
    brands: brands!.map(vectors),
    creators: creators!.map(vectors),
    own: brands!.map(({ id }) => [...ownOf.get(id)!]),
  }
}

const vectors = (row: Row): TopicVectors => ({ mixture: numbers(row, 't'), concepts: numbers(row, 'c') })

function numbers(row: Row, letter: string): number[] {
  const values: number[] = []
  for (let k = 0; row[`${letter}${k}`] !== undefined; k++) values.push(Number(row[`${letter}${k}`]))
  return values
}
