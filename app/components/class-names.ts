/** Joins the class names that apply; false and undefined drop out. */
export const classNames = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ')
