/**
 * What the processor answered, if it is an object of its. Somebody in between may answer with an error that the SDK
 * takes for a success. @throws when it has no id.
 */
export function sound<Found extends { id: string }>(object: Found): Found {
  if (!object.id) throw new Error('What answered is not the processor')
  return object
}

/** The id of an object that the processor gives either whole or as its id. */
export const idOf = (linked: string | { id: string } | null | undefined) =>
  typeof linked === 'string' ? linked : (linked?.id ?? null)
