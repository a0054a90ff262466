/** A point of a picture: shares of its width from the left and of its height from the top, 0-1. */
export type Point = { x: number; y: number }

/** A point, or a rectangle that begins there: shares of the picture's width and height. */
export type Place = Point & { width?: number; height?: number }

/** "0.42,0.31", or "0.42,0.31,0.2,0.1" for a rectangle: how a form carries a place. */
export const placeText = ({ x, y, width, height }: Place) =>
  [x, y, ...(width && height ? [width, height] : [])].map(rounded).join(',')

/** Undefined when the text is no place in the picture; an empty text is the whole picture, which is none either. */
export function parsePlace(text: string): Place | undefined {
  const parts = text.trim().split(',')
  if ((parts.length !== 2 && parts.length !== 4) || !parts.every((part) => /^\d(?:\.\d{1,4})?$/.test(part)))
    return undefined
  const [x, y, width, height] = parts.map(Number) as [number, number, number?, number?]
  if (x > 1 || y > 1) return undefined
  if (width === undefined || height === undefined) return { x, y }
  const [across, down] = [Math.min(width, 1 - x), Math.min(height, 1 - y)]
  return across > 0 && down > 0 ? { x, y, width: across, height: down } : undefined
}

/** The rectangle between two corners; a point where they are as good as one. */
export function placeBetween(from: Point, to: Point): Place {
  const [width, height] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)]
  if (width < 0.02 || height < 0.02) return to
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height }
}

const rounded = (share: number) => String(Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000)
