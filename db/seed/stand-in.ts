/** The hand that plays people at the payment stand-in: whoever pays, a bank, the processor itself. */
export class StandIn {
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  /** @throws when the stand-in refuses. */
  async control<Answer>(name: string, body: object): Promise<Answer> {
    const response = await fetch(`${this.url}/_control/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`the payment stand-in refused ${name}: ${await response.text()}`)
    return (await response.json()) as Answer
  }
}
