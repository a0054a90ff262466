/** A video that was sent, where it is written anew, and where its first picture goes, small. */
export type Cleaning = { from: string; to: string; thumb: string }

/** What a video's own process is asked to do. */
export type Task = ({ name: 'clean' } & Cleaning) | { name: 'stills'; from: string; folder: string }

/** A picture out of a video, in a file of its own. */
export type Still = { position: number; atMs: number; file: string; width: number; height: number }
