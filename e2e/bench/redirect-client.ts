import net from 'node:net'
import process from 'node:process'

/** What a client process is told to do: as fast as it goes, or `perSecond` requests at even distances. */
export type ClientOrder = {
  port: number
  path: string
  connections: number
  seconds: number
  perSecond?: number
}
/** Milliseconds of each answer; at an even pace from when it was due, so that a stall counts for all who wait. */
export type ClientReport = { ms: number[]; seconds: number; refused: number }

const agents = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 350.0.0.22',
  'Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
]

/** Sends from plain sockets, so that the client costs little beside the server; every request is another visitor. */
async function run({ port, path, connections, seconds, perSecond }: ClientOrder): Promise<ClientReport> {
  const report: ClientReport = { ms: [], seconds: 0, refused: 0 }
  let count = 0
  const began = performance.now()
  const end = began + seconds * 1_000
  const isDue = (at: number) => at < end
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = net.connect(port, '127.0.0.1').setNoDelay(true)
      await new Promise((connected) => socket.once('connect', connected))
      let answered = (_: string) => {}
      let text = ''
      socket.setEncoding('latin1')
      socket.on('data', (piece: string) => {
        text += piece
        if (!text.includes('\r\n\r\n')) return
        const whole = text
        text = ''
        answered(whole)
      })
      for (;;) {
        const number = count
        count += 1
        let since = performance.now()
        if (perSecond) {
          const due = began + (number / perSecond) * 1_000
          if (!isDue(due)) break
          if (due > since) await new Promise((resolve) => setTimeout(resolve, due - since))
          since = due
        } else if (!isDue(since)) break
        const heard = new Promise<string>((resolve) => (answered = resolve))
        socket.write(request(path, number))
        if (!(await heard).startsWith('HTTP/1.1 302')) report.refused += 1
        report.ms.push(performance.now() - since)
      }
      socket.destroy()
    }),
  )
  report.seconds = (performance.now() - began) / 1_000
  return report
}

const request = (path: string, number: number) =>
  `GET ${path} HTTP/1.1\r\nhost: athar.example\r\nuser-agent: ${agents[number % 3]}\r\nx-forwarded-for: 5.${(number >> 16) & 127}.${(number >> 8) & 255}.${number & 255}\r\naccept-language: ar-SA,ar;q=0.9\r\nreferer: https://l.instagram.com/\r\n\r\n`

process.on('message', (order: ClientOrder) => void run(order).then((report) => process.send!(report)))
process.on('disconnect', () => process.exit(0))
