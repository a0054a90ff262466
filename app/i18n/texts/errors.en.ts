export const errors = {
  bad_request: {
    title: 'This address or form cannot be read',
    text: 'Something in the request is broken. Go back, reload the page and try again.',
  },
  forbidden: {
    title: 'This page is not yours to open',
    text: 'It belongs to another kind of account. Sign in with the right one, or go to your own first page.',
  },
  viewing: {
    title: 'You are only looking',
    text: 'Nothing was changed. While you look at somebody’s pages you can read, and nothing else. End it from the strip above every page.',
  },
  cross_site: {
    title: 'The form came from another site',
    text: 'Nothing was changed. Open the page on Athar itself and send the form from there.',
  },
  not_found: {
    title: 'There is nothing here',
    text: 'The address is wrong, or what stood here is not open to you.',
  },
  method: {
    title: 'This address does not take that',
    text: 'Nothing was changed. Go back and use the buttons of the page.',
  },
  conflict: {
    title: 'Something changed in the meantime',
    text: 'Reload the page to see how things stand now.',
  },
  too_large: {
    title: 'The form is too large',
    text: 'Nothing was saved. A file may have at most 10 MB, a text at most what its field says.',
  },
  too_long: {
    title: 'The address is too long',
    text: 'Shorten it, or start again from the first page.',
  },
  media_type: {
    title: 'The form is in a format Athar does not read',
    text: 'Nothing was changed. Send the form from its page.',
  },
  too_many: {
    title: 'Too many tries',
    text: 'Wait a quarter of an hour, then try again.',
  },
  fault: {
    title: 'Athar failed here',
    text: 'Nothing was half done: either it is saved, or it is not. The fault is recorded; try again in a minute.',
  },
  unavailable: {
    title: 'Athar is not available for a moment',
    text: 'Nothing is lost. Try again in a minute.',
  },
  home: 'To the first page',
  back: 'Your page',
  id: 'Request {{id}}',
}
