import { textsOf } from '#app/i18n/all.ts'
import { directionOf, type Locale } from '#app/i18n/locale.ts'
import type { Kind } from './guard.ts'

const style = `:root{color-scheme:light dark}body{margin:0;background:light-dark(#f5f6f4,#101314);color:light-dark(#15191c,#eef1ef);
font:1rem/1.6 'IBM Plex Sans','IBM Plex Sans Arabic',system-ui,sans-serif}main{max-width:38rem;margin-inline:auto;padding:3rem 1.5rem}
.mark{border-block-end:1px solid;padding-block-end:.75rem;font-weight:600}h1{font-size:1.75rem;line-height:1.3;margin-block:1.5rem .5rem}
.soft{color:light-dark(#4d565c,#a9b2b5);font-size:.84rem}a{color:inherit;text-underline-offset:.22em}`

type Page = { status: number; kind: Kind; locale: Locale; nonce: string; requestId: string }

/**
 * A page in the reader's language that needs nothing to work: no database, no bundle, no script. For requests that
 * never reach Remix, and for the moment when Remix itself fails.
 */
export function errorPage({ status, kind, locale, nonce, requestId }: Page): string {
  const { errors, shell } = textsOf[locale]
  const { title, text } = errors[kind]
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${shell.wordmark}</title><style nonce="${nonce}">${style}</style></head>
<body><main><p class="mark">${shell.wordmark}</p><p class="soft">${status}</p><h1>${title}</h1><p>${text}</p>
<p><a href="/">${errors.home}</a></p><p class="soft">${errors.id.replace('{{id}}', requestId)}</p></main></body>
</html>
`
}
