/** Why a file cannot be sent in, before it was opened; a part of the `refusal` texts. */
export const uploadRefusal = {
  empty: 'The file is empty. Choose it again.',
  too_large: 'The file is larger than 200 MB.',
  quota: 'Files that wait for a draft have 2 GB together. Remove some, or hand the draft in first.',
  gone: 'A file of this draft is not there any more. Reload the page and add it again.',
  unknown: 'This file is not known here any more. Add it again.',
}
