/** A table as a file holds it: the headers, the rows under them, and the line of the file in which each row begins. */
export type Table = { columns: string[]; rows: string[][]; lines: number[] }
