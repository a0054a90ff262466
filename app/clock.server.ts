/** The one clock of the web: routes read it and pass `now` on, rules and commands never look at a clock. */
export const now = () => new Date()
