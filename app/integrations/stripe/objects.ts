/** The id of an object that the processor gives either whole or as its id. */
export const idOf = (linked: string | { id: string } | null | undefined) =>
  typeof linked === 'string' ? linked : (linked?.id ?? null)
