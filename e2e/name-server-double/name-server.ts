import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import dns from 'dns-packet'

export type Question = 'A' | 'AAAA' | 'TXT' | 'CNAME'

/** What a name answers with, each time that it is asked: rebinding is a second answer unlike the first. Undefined is silence. */
export type Zone = (
  name: string,
  type: Question,
  asked: number,
) => dns.Answer[] | undefined | Promise<dns.Answer[] | undefined>

/** A name server on loopback that counts how often each question was put. */
export async function startNameServer(zone: Zone, port = 0) {
  const socket = createSocket('udp4')
  const counts = new Map<string, number>()
  socket.on('message', async (message, from) => {
    const query = dns.decode(message)
    const { name, type } = query.questions![0]! as { name: string; type: Question }
    const asked = counts.get(`${type} ${name}`) ?? 0
    counts.set(`${type} ${name}`, asked + 1)
    const answers = await zone(name.toLowerCase(), type, asked)
    if (!answers) return
    const flags = dns.RECURSION_DESIRED | dns.RECURSION_AVAILABLE
    socket.send(
      dns.encode({ type: 'response', id: query.id!, flags, questions: query.questions!, answers }),
      from.port,
      from.address,
    )
  })
  socket.bind(port, '127.0.0.1')
  await once(socket, 'listening')
  return { address: `127.0.0.1:${socket.address().port}`, counts, stop: () => socket.close() }
}
