import { env } from '#app/env.server.ts'

const isSecure = env.SECURE_COOKIES === '1'
const isDevelopment = env.NODE_ENV === 'development'

/**
 * What a page may load and where its forms may go. Style attributes and style elements are ruled apart: a nonce in
 * plain `style-src` would switch off the attributes that charts need. Vite injects its own styles while developing.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    `form-action 'self' ${env.CHECKOUT_ORIGINS}`.trim(),
  ].join('; ')
}

/** Browsers come back over TLS only. */
export const transportSecurity: Record<string, string> = isSecure
  ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
  : {}

/**
 * Headers of every answer. `no-referrer` would make browsers post forms with `Origin: null`, which the guard refuses.
 */
export const fixedHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  ...transportSecurity,
}
