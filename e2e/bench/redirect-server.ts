import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import process from 'node:process'
import pg from 'pg'

/**
 * A process with one of three redirects, told by its argument: `durable` is the site's own with its log and its
 * shipping thread, `bare` a constant 302, `insert` one insert into `bench_clicks` per click. Says its port.
 */
const listeners: Record<string, () => Promise<RequestListener>> = {
  async durable() {
    const [{ answerClick, clickFolder }, { startShipping }] = await Promise.all([
      import('#app/http/click.ts'),
      import('#app/shipping.ts'),
    ])
    startShipping(clickFolder, (error) => {
      throw error
    })
    return answerClick
  },
  async bare() {
    return (_, response) => {
      response.writeHead(302, { location: 'https://shop.example/dates', 'content-length': '0' })
      response.end()
    }
  },
  async insert() {
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL!, max: 10 })
    return async (_, response) => {
      const id = randomUUID()
      const text = 'insert into bench_clicks values ($1, 1, now(), $2)'
      await pool.query({ name: 'click', text, values: [id, id] })
      response.writeHead(302, { location: `https://shop.example/dates?${id}`, 'content-length': '0' })
      response.end()
    }
  },
}

const server = createServer({ keepAliveTimeout: 65_000 }, await listeners[process.argv[2]!]!())
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
