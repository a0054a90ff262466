/** "1:05" or "1:05.5": a moment of a video in minutes and seconds, as milliseconds; undefined when it is none. */
export function parseMoment(text: string): number | undefined {
  const match = /^(\d{1,3}):([0-5]?\d)(?:\.(\d{1,3}))?$/.exec(inLatinDigits(text.trim()))
  if (!match) return undefined
  const [, minutes, seconds, rest = ''] = match
  return (Number(minutes) * 60 + Number(seconds)) * 1_000 + Number(rest.padEnd(3, '0'))
}

/** How a moment is written: "1:05", with a tenth where it has one. */
export function momentText(ms: number): string {
  const tenths = Math.floor(ms / 100)
  const seconds = Math.floor(tenths / 10)
  const tenth = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}${tenth}`
}

/** Eastern Arabic digits are digits too. */
const inLatinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(((digit.charCodeAt(0) - 0x0660) % 0x90) % 10))
