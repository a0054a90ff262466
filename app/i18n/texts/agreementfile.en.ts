/** The agreement as a file. */
export const agreementfile = {
  agreed: 'Agreed on',
  download: 'Download as PDF',
  note: 'Deal {{id}}. What was agreed stands with Athar under the seal above; this sheet is a copy of it.',
}
