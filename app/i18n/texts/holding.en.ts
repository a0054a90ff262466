/** The longest time for which money may be held, where a deal comes near it. */
export const holding = {
  title: 'The payment may not be held until then',
  text: 'A payment is held until {{limit}} at most. By the days that stand now the post is verified on {{date}} at the latest. What is still held on {{limit}} goes back to the brand, so agree on earlier days or a part that is released before.',
}
