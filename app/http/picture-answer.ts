/** A stored picture as an answer of its own, 404 where it does not exist for the reader. */
export function pictureAnswer(bytes: Uint8Array<ArrayBuffer> | undefined, more: Record<string, string> = {}) {
  if (!bytes) return new Response(null, { status: 404, headers: more })
  return new Response(bytes, {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(bytes.byteLength),
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // A key is never used again for other bytes; only this reader's own browser may keep them.
      'cache-control': 'private, max-age=31536000, immutable',
      ...more,
    },
  })
}
