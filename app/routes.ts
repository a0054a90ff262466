import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of Athar on one page, by who it is for. */
const everybody = [index('routes/public/home/route.tsx')]

const account = [
  route('sign-in', 'routes/account/sign-in/route.tsx'),
  route('sign-up', 'routes/account/sign-up/route.tsx'),
  route('sign-out', 'routes/account/sign-out/route.tsx'),
  route('settings', 'routes/account/settings/route.tsx'),
  route('locale', 'routes/account/locale/route.tsx'),
]

const brandMoney = [route('brand', 'routes/brand/inbox/route.tsx')]

const creator = [route('creator', 'routes/creator/inbox/route.tsx')]

/** Other machines call these; what they send is signed. */
const machines = [route('hooks/postback/:campaignId', 'routes/hooks/postback/route.ts')]

export default [...everybody, ...account, ...brandMoney, ...creator, ...machines] satisfies RouteConfig
