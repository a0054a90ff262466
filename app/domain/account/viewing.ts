/** How long staff may look at somebody's pages before they say again why. */
export const viewingMinutes = 30

/** The one request that a viewing lets through besides reading: its end. */
export const endViewingPath = '/viewing/end'

/** Whether a request may pass while staff looks at the pages of somebody: reading, and the end of it. */
export const passesWhileViewing = (method: string, path: string) =>
  method === 'GET' || method === 'HEAD' || path.replace(/\.data$/, '') === endViewingPath
