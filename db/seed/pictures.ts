import sharp from 'sharp'
import { type Random, randomFrom } from './random.ts'

// Wall, table, three things and their light: quiet colours that stand beside each other in any order.
const palettes = [
  ['#e9dfd0', '#c9b193', '#8a4b2f', '#d98e4a', '#35403a'],
  ['#dfe6e2', '#9fb3a5', '#3f5f54', '#e0b15e', '#7a2f3a'],
  ['#efe6ee', '#bfa3b8', '#6a3d5c', '#e3a27f', '#2f3550'],
  ['#dbe4ee', '#93a9c4', '#2f4a73', '#e7c9a0', '#9c5a3c'],
  ['#f0ead8', '#cbb77c', '#6f6a2c', '#b9502f', '#2d2a26'],
  ['#e6e1dc', '#a89a8e', '#4d443d', '#7fa39a', '#c4694a'],
  ['#2b2f36', '#49505b', '#c9a26a', '#8c3f35', '#e9e0cf'],
] as const

/**
 * A generated still life (vessels and fruit on a table in side light), always the same for the same seed, as WebP.
 * There is no person and no photograph in it.
 */
export function drawPicture(seed: string, { width = 1080, height = 1350 } = {}): Promise<Buffer> {
  return sharp(Buffer.from(stillLife(seed, width, height)))
    .webp({ quality: 80 })
    .toBuffer()
}

/** The same picture as SVG text. */
export function stillLife(seed: string, width: number, height: number): string {
  const random = randomFrom(`picture ${seed}`)
  const [wall, table, ...colours] = random.pick(palettes)
  const horizon = height * (0.52 + random.next() * 0.14)
  const count = random.whole(3, 5)
  const places = Array.from({ length: count }, (_, i) => ({
    x: width * (0.14 + ((i + 0.5) / count) * 0.72 + (random.next() - 0.5) * 0.06),
    y: horizon + height * (0.06 + random.next() * 0.2),
    size: width * (0.1 + random.next() * 0.07),
    colour: colours[i % colours.length]!,
  })).sort((a, b) => a.y - b.y)
  const slant = random.whole(-30, 30)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<linearGradient id="wall" gradientTransform="rotate(${40 + slant})"><stop stop-color="${wall}"/><stop offset="1" stop-color="${table}"/></linearGradient>
<linearGradient id="light"><stop stop-color="#fff" stop-opacity=".34"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".28"/></linearGradient>
<filter id="soft"><feGaussianBlur stdDeviation="${Math.round(width / 60)}"/></filter>
</defs>
<rect width="${width}" height="${height}" fill="url(#wall)"/>
<path d="M${width * 0.1} 0 L${width * 0.5} 0 L${width * 0.8} ${horizon} L${width * 0.3} ${horizon} Z" fill="#fff" opacity=".14"/>
<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${table}"/>
<rect y="${horizon}" width="${width}" height="${height * 0.012}" fill="#000" opacity=".12"/>
${places.map((place) => thing(random, place)).join('\n')}
</svg>`
}

type Place = { x: number; y: number; size: number; colour: string }

function thing(random: Random, { x, y, size, colour }: Place): string {
  const shadow = `<ellipse cx="${x + size * 0.7}" cy="${y}" rx="${size * 1.3}" ry="${size * 0.22}" fill="#000" opacity=".3" filter="url(#soft)"/>`
  const drawn = random.pick([bottle, bowl, cup, fruit, box])(random, x, y, size)
  return `<g>${shadow}<path d="${drawn}" fill="${colour}"/><path d="${drawn}" fill="url(#light)"/></g>`
}

const bottle = (random: Random, x: number, y: number, s: number) => {
  const tall = s * (2.4 + random.next())
  return `M${x - s * 0.6} ${y} Q${x - s * 0.75} ${y - tall * 0.55} ${x - s * 0.18} ${y - tall * 0.72} L${x - s * 0.18} ${y - tall}
    L${x + s * 0.18} ${y - tall} L${x + s * 0.18} ${y - tall * 0.72} Q${x + s * 0.75} ${y - tall * 0.55} ${x + s * 0.6} ${y} Z`
}

const bowl = (random: Random, x: number, y: number, s: number) => {
  const deep = s * (0.7 + random.next() * 0.4)
  return `M${x - s * 1.2} ${y - deep} Q${x - s} ${y} ${x - s * 0.4} ${y} L${x + s * 0.4} ${y} Q${x + s} ${y} ${x + s * 1.2} ${y - deep} Z`
}

const cup = (random: Random, x: number, y: number, s: number) => {
  const tall = s * (1.2 + random.next() * 0.4)
  return `M${x - s * 0.7} ${y - tall} L${x - s * 0.5} ${y} L${x + s * 0.5} ${y} L${x + s * 0.62} ${y - tall * 0.35}
    Q${x + s * 1.15} ${y - tall * 0.5} ${x + s * 0.66} ${y - tall * 0.8} L${x + s * 0.7} ${y - tall} Z`
}

const fruit = (random: Random, x: number, y: number, s: number) => {
  const r = s * (0.55 + random.next() * 0.25)
  return `M${x - r} ${y - r} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r * 0.94} 0 1 0 ${-2 * r} 0 Z`
}

const box = (random: Random, x: number, y: number, s: number) => {
  const tall = s * (0.9 + random.next())
  return `M${x - s * 0.8} ${y} L${x - s * 0.8} ${y - tall} L${x} ${y - tall * 1.12} L${x + s * 0.8} ${y - tall} L${x + s * 0.8} ${y} L${x} ${y + s * 0.12} Z`
}
