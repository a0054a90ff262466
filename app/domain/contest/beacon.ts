import { bls12_381 } from '@noble/curves/bls12-381.js'
import { type BeaconNetwork, quicknet } from './beacon-round.ts'

/** RFC 9380's name for how a message becomes a point of the curve in drand's networks with signatures on G1. */
const domainTag = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/**
 * Whether this is the network's own signature of the round: whoever brings it cannot have chosen it. A round is signed
 * as the SHA-256 of its number in eight bytes.
 */
export async function isSignatureOf(
  round: number,
  signature: string,
  network: BeaconNetwork = quicknet,
): Promise<boolean> {
  if (!/^[0-9a-f]{96}$/.test(signature)) return false
  const message = await roundMessage(round)
  try {
    const point = bls12_381.shortSignatures.hash(message, domainTag)
    return bls12_381.shortSignatures.verify(bytes(signature), point, bytes(network.publicKey))
  } catch {
    // Ninety-six letters that are no point of the curve.
    return false
  }
}

/** What the network signs for a round. */
export async function roundMessage(round: number): Promise<Uint8Array> {
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(round))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', number))
}

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16))
