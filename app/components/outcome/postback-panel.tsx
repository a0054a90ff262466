import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { currencies, type Currency } from '#app/domain/money.ts'
import { Button, ButtonRow, buttonClass } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, useFormat, When } from '../format.tsx'
import { Section } from '../section.tsx'
import { Code, CodeLines } from './code-text.tsx'

export type PostbackPanelProps = {
  /** The full address of the campaign's postback. */
  url: string
  secret: string
  /** Until when the key before this one signs too. */
  previousUntil: Date | string | null
  currency: Currency
  /** A test call as a shell sends it, signed a moment ago. */
  live: string
}

/** How a brand's shop reports orders, leads and refunds, its key, and something to try at once. */
export function PostbackPanel({ url, secret, previousUntil, currency, live }: PostbackPanelProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const minor = 150 * 10 ** currencies[currency].digits
  const sample = { amount: minor, currency }
  const facts = [
    { key: 'url', term: t('outcome.postback.url'), detail: <Code>{`POST ${url}`}</Code> },
    { key: 'signature', term: t('outcome.postback.signature'), detail: t('outcome.postback.signature_text') },
    { key: 'click', term: 'click_id', detail: t('outcome.postback.click_text') },
    { key: 'refund', term: 'refund', detail: t('outcome.postback.refund_text') },
    { key: 'lead', term: 'lead', detail: t('conversions.signed.lead') },
    { key: 'country', term: 'country', detail: t('conversions.signed.country') },
    { key: 'events', term: 'events', detail: t('conversions.signed.batch') },
    { key: 'test', term: 'test', detail: t('conversions.signed.test') },
    {
      key: 'amount',
      term: 'amount',
      detail: (
        <>
          {t('outcome.postback.amount_text')} <bdi>{number(minor)}</bdi> = <Amount money={sample} />
        </>
      ),
    },
  ]
  return (
    <Section title={t('conversions.signed.title')} id="signed">
      <p className="max-w-prose pb-2">{t('outcome.postback.intro')}</p>
      <DefinitionList facts={facts} />
      <Key secret={secret} previousUntil={previousUntil} />
      <h3 className="pt-5 pb-2 font-semibold">{t('conversions.signed.live')}</h3>
      <CodeLines label={t('conversions.signed.live')}>{live}</CodeLines>
      <h3 className="pt-5 pb-2 font-semibold">{t('outcome.postback.example')}</h3>
      <CodeLines label={t('outcome.postback.example')}>{exampleOf(url, minor, currency)}</CodeLines>
    </Section>
  )
}

function Key({ secret, previousUntil }: Pick<PostbackPanelProps, 'secret' | 'previousUntil'>) {
  const { t } = useTranslation()
  return (
    <div className="pt-5">
      <h3 className="pb-2 font-semibold">{t('conversions.key.title')}</h3>
      <details>
        <summary className={buttonClass('secondary', true)}>{t('outcome.postback.show_secret')}</summary>
        <p className="pt-2">
          <Code>{secret}</Code>
        </p>
      </details>
      <p className="pt-1 text-note text-soft">{t('outcome.postback.secret_warning')}</p>
      <Form method="post">
        {previousUntil ? (
          <ButtonRow>
            <span>
              {t('conversions.key.previous')} <When value={previousUntil} />
            </span>
            <Button kind="danger" small name="press" value="end-key">
              {t('conversions.key.end')}
            </Button>
          </ButtonRow>
        ) : (
          <ButtonRow>
            <Button kind="secondary" small name="press" value="change-key">
              {t('conversions.key.change')}
            </Button>
            <span className="text-note text-soft">{t('conversions.key.change_hint')}</span>
          </ButtonRow>
        )}
      </Form>
    </div>
  )
}

/** Signs an order the way a shop does, with what every server has. The secret is read, so that no history keeps it. */
const exampleOf = (url: string, minor: number, currency: Currency) =>
  [
    'read -rs SECRET',
    `BODY='{"order_id":"1001","amount":${minor},"currency":"${currency}","click_id":"<athar_click>"}'`,
    'TIME=$(date +%s)',
    `SIGN=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d' ' -f1)`,
    `curl -X POST '${url}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    '  -H "Athar-Signature: t=$TIME,v1=$SIGN" \\',
    '  --data-binary "$BODY"',
  ].join('\n')
