/** A point of a picture: shares of its width from the left and of its height from the top, 0-1. */
export type Point = { x: number; y: number }

/** "0.42,0.31": how a form carries a point. */
export const pointText = ({ x, y }: Point) => `${rounded(x)},${rounded(y)}`

/** Undefined when the text is no point of the picture; an empty text is the whole picture, which is no point either. */
export function parsePoint(text: string): Point | undefined {
  const match = /^(\d(?:\.\d{1,4})?),(\d(?:\.\d{1,4})?)$/.exec(text.trim())
  if (!match) return undefined
  const [x, y] = [Number(match[1]), Number(match[2])]
  return x <= 1 && y <= 1 ? { x, y } : undefined
}

const rounded = (share: number) => String(Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000)
