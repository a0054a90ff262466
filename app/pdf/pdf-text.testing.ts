import { inflateSync } from 'node:zlib'

type Parts = Map<number, { head: string; body: string }>

/**
 * The text of a PDF as our library writes it, glyph by glyph in the order drawn: right-to-left words stand as they are
 * seen. Enough for a test to find what a reader could select; not a reader of PDF at large.
 */
export function textOf(file: Buffer): string {
  const parts = partsOf(file)
  const signs = new Map([...parts].map(([id, { head }]) => [id, signsOf(parts, refIn(head, 'ToUnicode'))]))
  return [...parts.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map((page) => {
      const resources = parts.get(refIn(page.head, 'Resources') ?? -1)?.head ?? page.head
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, Number(id)]),
      )
      const drawn = parts.get(refIn(page.head, 'Contents') ?? -1)?.body ?? ''
      let font = ''
      return [...drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)]
        .map(([, name, shown]) => {
          if (name) font = name
          const known = signs.get(fonts.get(font) ?? -1)
          const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex]) =>
            hex!.match(/.{4}/g)!,
          )
          return glyphs.map((glyph) => known?.get(Number.parseInt(glyph, 16)) ?? '').join('')
        })
        .join('')
    })
    .join('\n')
}

function partsOf(file: Buffer): Parts {
  const text = file.toString('latin1')
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, content]) => {
      const [head, stream] = content!.split(/\nstream\n/)
      // One line feed belongs to the frame; a carriage return before it is the last byte of what was compressed.
      const raw = Buffer.from((stream ?? '').replace(/\nendstream$/, ''), 'latin1')
      const body =
        stream && /FlateDecode/.test(head!) ? inflateSync(raw).toString('latin1') : raw.toString('latin1')
      return [Number(id), { head: head!, body }]
    }),
  )
}

const refIn = (head: string, name: string) => {
  const [, id] = new RegExp(`/${name} (\\d+) 0 R`).exec(head) ?? []
  return id ? Number(id) : undefined
}

/** What each glyph of a font stands for. */
function signsOf(parts: Parts, id: number | undefined): Map<number, string> {
  const signs = new Map<number, string>()
  const map = id === undefined ? '' : (parts.get(id)?.body ?? '')
  // A ligature names its letters in the order of reading; they are wanted as they are seen.
  const spell = (hex: string) => {
    const letters = Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
    return /\p{Script=Arabic}/u.test(letters) ? [...letters].reverse().join('') : letters
  }
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi))
    for (const [at, [, hex]] of [...list!.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      signs.set(Number.parseInt(from!, 16) + at, spell(hex!))
  return signs
}
