import { z } from 'zod'

const url = z.url()

/** Everything Athar reads from its environment, checked once at start. `.env.example` explains each. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().min(1),
  PORT: z.coerce.number().int().default(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: url.default('http://127.0.0.1:3000'),
  STORAGE_DIR: z.string().default('.data/files'),
  CLICK_LOG_DIR: z.string().default(''),
  CLICK_LOG_SYNC: z.enum(['0', '1']).default('0'),
  CLICK_LOG_MB: z.coerce.number().int().min(1).default(2_000),
  CLICK_RETENTION_MONTHS: z.coerce.number().int().min(4).default(13),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  STRIPE_SECRET_KEY: z.string().default('sk_test_standin'),
  STRIPE_API: z.union([z.literal(''), url]).default(''),
  STRIPE_WEBHOOK_SECRET: z.string().default('whsec_standin'),
  STRIPE_CONNECT_SECRET: z.string().default('whsec_standin_connect'),
  STRIPE_THIN_SECRET: z.string().default('whsec_standin_thin'),
  CHECKOUT_ORIGINS: z.string().default('https://checkout.stripe.com https://connect.stripe.com'),
  SELLER_NAME: z.string().trim().min(1).default('Athar'),
  SELLER_ADDRESS: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\\n', '\n').trim()),
  SELLER_COUNTRY: z
    .string()
    .trim()
    .regex(/^([A-Z]{2})?$/)
    .default(''),
  SELLER_TAX_ID: z.string().trim().default(''),
  TAX_BPS: z.coerce.number().int().min(0).max(10_000).default(0),
  TAX_LABEL: z.string().trim().min(1).default('VAT'),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default('Athar <athar@localhost>'),
  MAIL_DIR: z.string().default('.data/mail'),
  POST_CHECKS: z.enum(['off', 'web']).default('off'),
  CONTEST_BEACON: z.enum(['off', 'web']).default('off'),
  LINK_DOMAINS: z.enum(['off', 'dns']).default('off'),
  LINK_DOMAIN_HOST: z.string().trim().toLowerCase().default(''),
  DNS_SERVERS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  SECOND_FACTOR_KEY: z.string().trim().default('standin-key-of-the-second-factor'),
  DEMO_SECOND_FACTOR: z.string().default(''),
  SECURE_COOKIES: z.enum(['0', '1']).default('0'),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
})

const secrets = [
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_CONNECT_SECRET',
  'STRIPE_THIN_SECRET',
  'SECOND_FACTOR_KEY',
] as const

/** As many characters as carry 128 random bits and more in any alphabet. */
const shortestKey = 32

/** Names whose value is still the stand-in's while real money would move. */
const standIns = ({ NODE_ENV, STRIPE_API, ...rest }: z.output<typeof schema>) =>
  NODE_ENV === 'production' && STRIPE_API === ''
    ? secrets.filter((name) => rest[name].includes('standin'))
    : []

const checked = schema.superRefine((values, context) => {
  for (const name of standIns(values))
    context.addIssue({ code: 'custom', path: [name], message: 'is needed' })
  if (values.SECOND_FACTOR_KEY.split(/\s+/).some((key) => key.length < shortestKey))
    context.addIssue({
      ...{ code: 'custom', path: ['SECOND_FACTOR_KEY'] },
      message: `takes keys of ${shortestKey} characters and more`,
    })
})

const read = checked.safeParse(process.env)
if (!read.success) {
  const named = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')
  throw new Error(`The environment is incomplete:\n${named}`)
}

export const env = read.data

/** The name to which brands let their own domains lead. */
export const linkDomainHost = env.LINK_DOMAIN_HOST || new URL(env.ORIGIN).hostname

/** Who issues receipts and invoices in this installation, and the tax that its prices include. */
export const seller = {
  name: env.SELLER_NAME,
  address: env.SELLER_ADDRESS,
  country: env.SELLER_COUNTRY,
  taxId: env.SELLER_TAX_ID,
  taxBps: env.TAX_BPS,
  taxLabel: env.TAX_LABEL,
}
