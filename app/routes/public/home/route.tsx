import { useLoaderData } from '@remix-run/react'
import { now } from '#app/clock.server.ts'
import { Home } from './home.tsx'

export const loader = async () => ({ now: now() })

export const handle = { isStill: true }

export default function HomePage() {
  return <Home now={useLoaderData<typeof loader>().now} />
}
