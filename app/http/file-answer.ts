import { isOnlyDownloaded, mediaTypes, rangeOf, type StoredFile } from '#app/domain/content/stored-file.ts'

/**
 * A stored file for a reader who may see it, whole or in the part that the request asks for, read from the storage as
 * the reader takes it. Undefined is a file that does not exist for this reader.
 */
export function fileAnswer(
  request: Request,
  key: string,
  file: StoredFile | undefined,
  more: Record<string, string> = {},
): Response {
  const type = mediaTypes[key.split('.').at(-1)!]
  if (!file || !type) return new Response(null, { status: 404, headers: more })
  const headers = {
    'content-type': type,
    'content-disposition': isOnlyDownloaded(key) ? `attachment; filename="${key}"` : 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    // A key is never used again for other bytes; only this reader's own browser may keep them.
    'cache-control': 'private, max-age=31536000, immutable',
    ...more,
  }
  const range = rangeOf(request.headers.get('range'), file.bytes)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...more, 'content-range': `bytes */${file.bytes}` } })
  }
  const length = range ? range.end - range.start + 1 : file.bytes
  return new Response(request.method === 'HEAD' ? null : file.read(range), {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(length),
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` }),
    },
  })
}
