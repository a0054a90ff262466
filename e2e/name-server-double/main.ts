import { parseArgs } from 'node:util'
import { proofName, proofText } from '#app/domain/outcome/link-domain.ts'
import { connect } from '#db/db.ts'
import { startNameServer } from './name-server.ts'

/**
 * Stands in for the name servers of the demo's brands: a domain that begins with `go.` has the records that Athar asks
 * for as soon as somebody claims it, and no other name has any.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, target: { type: 'string' } } })
const { db } = connect(process.env.DATABASE_URL!, 1)
const target = values.target!
const proofStart = proofName('')

await startNameServer(async (name, type) => {
  const host = name.startsWith(proofStart) ? name.slice(proofStart.length) : name
  if (!host.startsWith('go.')) return []
  const claims = await db.selectFrom('linkDomains').select('token').where('host', '=', host).execute()
  if (type === 'TXT' && host !== name)
    return claims.map(({ token }) => ({ type, name, ttl: 0, data: proofText(token) }))
  return type === 'CNAME' && claims.length > 0 ? [{ type, name, ttl: 0, data: target }] : []
}, Number(values.port))
