export const frameMarks = ['approved', 'rejected', 'none'] as const
export type Mark = (typeof frameMarks)[number]

/** The pencil on a picture, or on one frame of a video. */
export type FrameMark = { fileId: string; frame: number | null; mark: Mark }

/** The last mark of each picture and frame; `none` wipes an earlier one out. */
export function standingMarks(rows: readonly FrameMark[]): FrameMark[] {
  const last = new Map(rows.map((row) => [`${row.fileId}:${row.frame ?? ''}`, row]))
  return [...last.values()].filter(({ mark }) => mark !== 'none')
}

export const markOn = (marks: readonly FrameMark[], fileId: string, frame: number | null = null): Mark =>
  marks.find((one) => one.fileId === fileId && one.frame === frame)?.mark ?? 'none'
