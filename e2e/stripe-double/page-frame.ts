import { PAGE_TEXTS, type PageLanguage } from './page-texts.ts'
import { parseForm } from './request.ts'

export type PageRequest = {
  method: string
  path: string
  query: string
  body: string
  acceptLanguage: string | undefined
}

export type PageAnswer = { status: number; html: string } | { status: 303; location: string }

/** A redirect after a form; the address as a header may carry it. */
export function seeOther(url: string): PageAnswer {
  return { status: 303, location: new URL(url).href }
}

const STYLE = `
  *, ::before, ::after { box-sizing: border-box }
  html { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; color: #1a1f36; background: #f6f8fa }
  body { margin: 0; overflow-wrap: anywhere }
  header { background: #fff3c4; color: #4a3200; padding: .5rem 1rem; text-align: center; font-weight: 600 }
  main { max-width: 28rem; margin: 1.5rem auto; padding: 1.25rem; background: #fff; border-radius: .5rem }
  h1 { font-size: 1.25rem; margin: 0 0 .25rem }
  p { margin: 0 0 1rem }
  table { width: 100%; border-collapse: collapse; margin: 0 0 1rem }
  th, td { padding: .25rem 0; text-align: start; font-weight: 400; vertical-align: top }
  td { text-align: end; white-space: nowrap; padding-inline-start: 1rem }
  .amount { font-size: 2rem; font-weight: 700; margin: 0 0 1rem }
  .muted, dt, #cards { color: #4f566b }
  dl { margin: 0 } dd { margin: 0 }
  [role=alert] { color: #9b1c1c; background: #fdecec; padding: .5rem .75rem; border-radius: .25rem }
  label { display: block; font-weight: 600 }
  input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; border: 1px solid #697386;
    border-radius: .25rem }
  #cards { font-size: .875rem; margin: .5rem 0 1rem } #cards ul { margin: 0; padding-inline-start: 1.25rem }
  button { width: 100%; min-height: 2.75rem; margin-block-start: .5rem; padding: .5rem 1rem; font: inherit;
    font-weight: 600; border: 1px solid #0b5cad; border-radius: .25rem; background: #0b5cad; color: #fff;
    cursor: pointer }
  button.quiet { background: #fff; color: #0b5cad }
  :focus-visible { outline: 3px solid #f29d38; outline-offset: 2px }
`

/** Text as HTML may carry it. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A whole page of the processor's: its title and what stands in `main`. */
export function page(language: PageLanguage, title: string, content: string): string {
  const texts = PAGE_TEXTS[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – ${escaped(texts.testMode)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${escaped(texts.testMode)}</header>
<main>
${content}
</main>
</body>
</html>
`
}

/** A page that only says something. */
export function message(status: number, language: PageLanguage, text: string): PageAnswer {
  return { status, html: page(language, text, `<h1>${escaped(text)}</h1>`) }
}

/** One field of a posted form; empty when it is missing. */
export function field(form: string, name: string): string {
  const value = parseForm(form)[name]
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}
