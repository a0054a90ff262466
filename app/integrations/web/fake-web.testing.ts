import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import dns from 'dns-packet'

/** A key that guards nothing, for hosts that exist in tests only. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgH4i6UHJNALmu+Yyf
nE9CSLxAJFwsjmqGbCyXDsJqm3yhRANCAAT/3QX39VU8ls2un59FAiIdv2X+xjr6
sNCQHu90cGLRYBgOXR3+6ctYvkcLf5qnqjwbY4iy4Pq4ONtQApZalv/X
-----END PRIVATE KEY-----`

/** Signed by itself for a few of the platforms' hosts. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIB4DCCAYegAwIBAgIUJYewOlyBo7VAVobXSlcQ5RiHwHkwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOYXRoYXIgZmFrZSB3ZWIwIBcNMjYxMTI4MTMwODM5WhgPMjEy
NjExMDQxMzA4MzlaMBkxFzAVBgNVBAMMDmF0aGFyIGZha2Ugd2ViMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAE/90F9/VVPJbNrp+fRQIiHb9l/sY6+rDQkB7vdHBi
0WAYDl0d/unLWL5HC3+ap6o8G2OIsuD6uDjbUAKWWpb/16OBqjCBpzAdBgNVHQ4E
FgQUs5KVlRo+4nawGoYTYxjLeQLkpW0wHwYDVR0jBBgwFoAUs5KVlRo+4nawGoYT
YxjLeQLkpW0wDwYDVR0TAQH/BAUwAwEB/zBUBgNVHREETTBLghF3d3cuaW5zdGFn
cmFtLmNvbYINaW5zdGFncmFtLmNvbYIOd3d3LnRpa3Rvay5jb22CD3d3dy55b3V0
dWJlLmNvbYIGdmsuY29tMAoGCCqGSM49BAMCA0cAMEQCIAv2ttz0b0YVAIbjSi7c
9n2JUot5CxDJD9mlXklpD4UPAiB6dQ3LXxHfKxFKsziwQaVK+leNgOgZPAwqdYsc
r18jKg==
-----END CERTIFICATE-----`

/** A web site on a loopback address of its own, spoken to over TLS. */
export async function startFakeWeb(
  address: string,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  port = 0,
) {
  const server = createTlsServer({ key, cert: certificate }, answer)
  server.listen(port, address)
  await once(server, 'listening')
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

/** What a name answers with, each time that it is asked: rebinding is a second answer unlike the first. */
export type Zone = (name: string, type: 'A' | 'AAAA', asked: number) => dns.Answer[] | undefined

/** A name server on loopback that counts how often each question was put. */
export async function startNameServer(zone: Zone) {
  const socket = createSocket('udp4')
  const counts = new Map<string, number>()
  socket.on('message', (message, from) => {
    const query = dns.decode(message)
    const { name, type } = query.questions![0]! as { name: string; type: 'A' | 'AAAA' }
    const asked = counts.get(`${type} ${name}`) ?? 0
    counts.set(`${type} ${name}`, asked + 1)
    const answers = zone(name.toLowerCase(), type, asked)
    if (!answers) return
    const flags = dns.RECURSION_DESIRED | dns.RECURSION_AVAILABLE
    socket.send(
      dns.encode({ type: 'response', id: query.id!, flags, questions: query.questions!, answers }),
      from.port,
      from.address,
    )
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return { address: `127.0.0.1:${socket.address().port}`, counts, stop: () => socket.close() }
}
