import { useEffect, useReducer, useRef } from 'react'
import type { Upload } from 'tus-js-client'
import type { SentFile } from '../../domain/content/upload.ts'
import { askFor, sendFile, type SentFor, takeBack } from './sender.ts'
import { type Change, changeRows, nextToSend, type Row, rowsOf } from './upload-rows.ts'

const askEveryMs = 700

const to = (key: string, to: Partial<Row>): Change => ({ type: 'set', key, to })

/** The files of a form: those that the server knew when the page was made, and those that are added here. */
export function useUploads(sentFor: SentFor, known: readonly SentFile[]) {
  const [rows, change] = useReducer(changeRows, known, rowsOf)
  const files = useRef(new Map<string, File>())
  const uploads = useRef(new Map<string, Upload>())

  const begin = async (row: Row) => {
    change(to(row.key, { state: 'sending', problem: null }))
    const own = uploads.current.get(row.key)
    if (own) return own.start()
    const file = files.current.get(row.key)!
    const upload = await sendFile(sentFor, file, {
      known: (id) => change({ type: 'meet', key: row.key, id }),
      sent: (sent) => change(to(row.key, { sent })),
      whole: () => change(to(row.key, { state: 'opening', sent: row.bytes })),
      lost: () => change(to(row.key, { state: 'lost' })),
      refused: (problem) => change(to(row.key, { state: 'refused', problem })),
    }).catch(() => undefined)
    // The part of the page that sends files could not be fetched.
    if (!upload) return change(to(row.key, { state: 'lost' }))
    uploads.current.set(row.key, upload)
    if (files.current.has(row.key)) upload.start()
  }

  useEffect(() => {
    for (const row of nextToSend(rows)) void begin(row)
  })

  // What has arrived is opened by the server; the page asks until that is done.
  const opening = rows.filter(({ state }) => state === 'opening').map(({ key, id }) => `${key} ${id}`)
  const asked = opening.join('\n')
  useEffect(() => {
    if (!asked) return
    const look = async () => {
      for (const [key, id] of asked.split('\n').map((pair) => pair.split(' ') as [string, string])) {
        const file = await askFor(id)
        if (file === null) change(to(key, { state: 'refused', problem: 'refusal.upload.unknown' }))
        else if (file?.state === 'ready') change(to(key, { state: 'ready', thumbKey: file.thumbKey }))
        else if (file?.state === 'refused')
          change(to(key, { state: 'refused', problem: `form.error.${file.fault}` }))
      }
    }
    const timer = setInterval(() => void look(), askEveryMs)
    return () => clearInterval(timer)
  }, [asked])

  const again = (row: Row) => change(to(row.key, { state: 'waiting' }))
  useEffect(() => {
    const retry = () => {
      for (const row of rows) if (row.state === 'lost') again(row)
    }
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  })

  // Whoever leaves the page stops sending; what was sent so far stays and can be gone on with.
  useEffect(() => {
    const running = uploads.current
    return () => {
      for (const upload of running.values()) void upload.abort()
    }
  }, [])

  return {
    rows,
    add(chosen: readonly File[]) {
      const added = chosen.map((file): Row => {
        const key = crypto.randomUUID()
        files.current.set(key, file)
        return {
          ...{ key, id: null, name: file.name, bytes: file.size, sent: 0, problem: null, thumbKey: null },
          state: 'waiting',
          preview: previewOf(file),
        }
      })
      change({ type: 'add', rows: added })
    },
    pause(row: Row) {
      void uploads.current.get(row.key)?.abort()
      change(to(row.key, { state: 'paused' }))
    },
    again,
    async remove(row: Row) {
      change({ type: 'remove', key: row.key })
      files.current.delete(row.key)
      if (row.preview) URL.revokeObjectURL(row.preview.url)
      await uploads.current.get(row.key)?.abort()
      uploads.current.delete(row.key)
      if (row.id) await takeBack(row.id)
    },
    move: (row: Row, by: -1 | 1) => change({ type: 'move', key: row.key, by }),
  }
}

const previewOf = (file: File) =>
  /^(image|video)\//.test(file.type)
    ? { url: URL.createObjectURL(file), isVideo: file.type.startsWith('video/') }
    : null
