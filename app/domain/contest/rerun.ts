import { type DrawFacts, rank, scoreText } from './draw.ts'

/** A program of one line that draws again from the list's file; it knows nothing of Athar. */
const program = [
  'const c=require("crypto"),[s,b,n]=process.argv.slice(1),f=require("fs").readFileSync(0,"utf8")',
  'h=d=>c.createHash("sha256").update(d).digest("hex")',
].join(',')
const body = [
  'console.log("seed",h(s),"\\nlist",h(f))',
  'f.split("\\n").filter(Boolean).map(t=>[c.createHmac("sha256",s).update(h(f)+"\\n"+b+"\\n"+t).digest("hex"),t])' +
    '.sort().slice(0,n).forEach(([,t],i)=>console.log(i+1,t))',
].join(';')

/** The command by which anybody draws again, as it is typed into a shell. */
export const rerunCommand = ({ seed, beacon }: Pick<DrawFacts, 'seed' | 'beacon'>, most: number) =>
  `node -e '${program};${body}' -- ${seed} ${beacon} ${most} < entries.txt`

const encoder = new TextEncoder()
const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const sha256Of = async (text: string) =>
  hex(await crypto.subtle.digest('SHA-256', encoder.encode(text)))

/** The draw by Web Cryptography, which browsers have too. @returns the two hashes and the drawn lines in their order. */
export async function redraw(
  file: string,
  { seed, beacon }: Pick<DrawFacts, 'seed' | 'beacon'>,
  most: number,
) {
  const tickets = file.split('\n').filter(Boolean)
  const listHash = await sha256Of(file)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(seed), algorithm, false, ['sign'])
  const scores = await Promise.all(
    tickets.map(async (ticket) =>
      hex(await crypto.subtle.sign('HMAC', key, encoder.encode(scoreText({ listHash, beacon }, ticket)))),
    ),
  )
  return { seedHash: await sha256Of(seed), listHash, drawn: rank(scores, most).map((at) => tickets[at]!) }
}
