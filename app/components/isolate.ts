/** A name inside a sentence of plain text, so that its direction does not disturb the words around it. */
export const isolate = (name: string) => `\u2068${name}\u2069`
