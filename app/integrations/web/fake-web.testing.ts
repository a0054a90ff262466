import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

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
