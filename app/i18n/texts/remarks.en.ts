/** Notes on a draft, by what they hang on. */
export const remarks = {
  on_text: 'The text and the draft as a whole',
}
