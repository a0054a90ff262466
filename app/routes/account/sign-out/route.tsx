import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/http/session.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/', { headers: { 'Set-Cookie': await signOut(request) } })
}

export const loader = () => redirect('/')
