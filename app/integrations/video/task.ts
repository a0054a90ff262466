/** What a video's own process is asked to do. */
export type Task =
  { name: 'clean'; from: string; to: string } | { name: 'stills'; from: string; folder: string }

/** A picture out of a video, in a file of its own. */
export type Still = { position: number; atMs: number; file: string; width: number; height: number }
