/** Disputes among what waits for a person. */
export const waiting = {
  dispute_opened: 'Answer the dispute',
  dispute_ruled: 'Accept the ruling, or appeal',
  dispute_opened_silence: 'Without an answer staff rules on what is there.',
  dispute_ruled_silence: 'Without an appeal the ruling takes effect and moves the money.',
}
