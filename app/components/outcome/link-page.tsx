import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Side } from '../../domain/collaboration/deal-view.ts'
import type { ApprovedHost } from '../../domain/outcome/link-host.ts'
import { DefinitionList } from '../definition-list.tsx'
import { LinkButton } from '../buttons.tsx'
import { Day } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { QrCode } from '../qr-code.tsx'
import { Columns, Section } from '../section.tsx'
import { Address, Host } from './link-address.tsx'
import { LinkCalls, type LinkCallsProps } from './link-calls.tsx'
import { MoveLink, NameLink } from './link-forms.tsx'

export type LinkPageProps = LinkCallsProps & {
  /** The deal's. */
  id: string
  side: Side
  title: string
  code: string
  name: string | null
  promoCode: string | null
  destination: string
  /** The address that a follower's browser opens, a click's id left out. */
  opened: string
  host: string
  written: string
  /** The link as it is handed out, and by its random code. */
  shown: string
  short: string
  /** The same link under the other names of the brand and this site. */
  others: string[]
  /** What stands before a readable code. */
  prefix: string
  qr: { size: number; path: string }
  names: { name: string; namedAt: Date | string }[]
  former: { destination: string; replacedAt: Date | string }[]
  hosts: ApprovedHost[]
  done: string | null
}

/** A tracked link: what is handed out, where it leads, and every call of it with why it counts or not. */
export function LinkPage(props: LinkPageProps) {
  const { t } = useTranslation()
  const { id, side, title, done } = props
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {t('feedback.of_deal', { title: isolate(title) })} ·{' '}
            <Link to={`/${side}/collaborations/${id}`}>{t('feedback.back')}</Link>
          </>
        }
      >
        {t('links.title')}
      </PageTitle>
      {(done === 'name-link' || done === 'move-link') && (
        <Notice kind="success" title={t(`links.done.${done}`)} />
      )}
      <Columns shape="wide-start">
        <div className="min-w-0">
          <HandedOut {...props} />
          {side === 'brand' && <NameLink key={props.name} {...props} />}
        </div>
        <Picture {...props} />
      </Columns>
      <Destination {...props} />
      <LinkCalls {...props} />
    </>
  )
}

function HandedOut({ side, shown, short, others, promoCode, name, names }: LinkPageProps) {
  const { t } = useTranslation()
  const older = names.filter((one) => one.name !== name)
  return (
    <Section title={t('links.handed_out')}>
      <DefinitionList
        facts={[
          { key: 'shown', term: t('outcome.link.url'), detail: <Address>{shown}</Address> },
          ...(name ? [{ key: 'short', term: t('links.short'), detail: <Address>{short}</Address> }] : []),
          ...others.map((address) => ({
            key: address,
            term: t('domains.as_well'),
            detail: <Address>{address}</Address>,
          })),
          ...(promoCode
            ? [{ key: 'promo', term: t('outcome.link.promo_code'), detail: <Address>{promoCode}</Address> }]
            : []),
          ...older.map((one) => ({
            key: one.name,
            term: (
              <>
                {t('links.older_name')} <Day value={one.namedAt} />
              </>
            ),
            detail: <Address>{one.name}</Address>,
          })),
        ]}
      />
      {side === 'brand' && (
        <p className="pt-3 text-note">
          <Link to="/brand/link-domains">{t('domains.open')}</Link>
        </p>
      )}
    </Section>
  )
}

function Picture({ id, side, code, qr, shown }: LinkPageProps) {
  const { t } = useTranslation()
  const files = `/${side}/collaborations/${id}/links/${code}`
  return (
    <Section title={t('links.qr')}>
      <QrCode {...qr} label={t('links.qr_label', { address: isolate(shown) })} />
      <p className="max-w-prose py-3 text-note text-soft">{t('links.qr_hint')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={`${files}/qr.svg`} reload>
          {t('links.qr_svg')}
        </LinkButton>
        <LinkButton to={`${files}/qr.png`} reload>
          {t('links.qr_png')}
        </LinkButton>
      </div>
    </Section>
  )
}

function Destination(props: LinkPageProps) {
  const { t } = useTranslation()
  const { destination, opened, host, written, former, side, hosts } = props
  return (
    <Section title={t('links.destination')}>
      <DefinitionList
        facts={[
          { key: 'host', term: t('links.host'), detail: <Host host={host} written={written} /> },
          { key: 'to', term: t('outcome.link.destination'), detail: <Address>{destination}</Address> },
          {
            key: 'opened',
            term: t('links.opened'),
            detail: (
              <>
                <Address>{opened}</Address>
                <span className="block text-note text-soft">{t('links.opened_hint')}</span>
              </>
            ),
          },
          ...former.map((one, at) => ({
            key: `former ${at}`,
            term: (
              <>
                {t('links.until')} <Day value={one.replacedAt} />
              </>
            ),
            detail: <Address>{one.destination}</Address>,
          })),
        ]}
      />
      {side === 'brand' && <MoveLink key={destination} destination={destination} hosts={hosts} />}
    </Section>
  )
}
