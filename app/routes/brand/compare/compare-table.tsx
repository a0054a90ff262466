import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/components/class-names.ts'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { ChannelFacts } from '#app/components/match/channel-list.tsx'
import { bestOf, compareAddress } from '#app/domain/matching/compared.ts'
import { type Compared, type Line, useLines } from './lines.tsx'

type TableProps = { found: Compared[]; campaign: { id: string } | null; briefId: string | null }

/** Channels as columns on a desk, where their names stay in view; on a phone each line names its channels. */
export function CompareTable({ found, campaign, briefId }: TableProps) {
  const { t } = useTranslation()
  const groups = useLines(found, campaign !== null)
  // Many columns scroll on a narrow desk, and a keyboard must get there.
  const scrolls = found.length > 2 ? 0 : undefined
  const without = (id: string) =>
    compareAddress(
      found.map(({ channel }) => channel.id).filter((one) => one !== id),
      campaign?.id ?? null,
      briefId,
    )
  const heads = found.map((one) => (
    <Head key={one.channel.id} one={one} campaignId={campaign?.id ?? null} without={without} />
  ))
  return (
    <>
      <ul className="grid gap-3 pb-4 sm:hidden">
        {heads.map((head) => (
          <li key={head.key}>{head}</li>
        ))}
      </ul>
      <section
        aria-label={t('compare.caption')}
        tabIndex={scrolls}
        className="max-lg:overflow-x-auto max-sm:overflow-x-visible"
      >
        <table className="stack-rows w-full table-fixed border-collapse sm:min-w-160">
          <caption className="sr-only">{t('compare.caption')}</caption>
          <thead className="z-10 bg-paper lg:sticky lg:top-0">
            <tr className="border-b border-ink align-bottom">
              <th scope="col" className="w-36 py-2 pe-4 text-note text-soft">
                {t('compare.row')}
              </th>
              {heads.map((head) => (
                <th key={head.key} scope="col" className="py-2 pe-4 font-normal last:pe-0">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ key, lines }) => (
            <tbody key={key}>
              <tr className="border-b border-ink">
                <th scope="rowgroup" colSpan={found.length + 1} className="pt-6 pb-1.5 font-semibold">
                  {t(`compare.group.${key}`)}
                </th>
              </tr>
              {lines.map((line) => (
                <LineRow key={line.key} line={line} found={found} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  )
}

function LineRow({ line, found }: { line: Line; found: Compared[] }) {
  const { label, cell, value, better, isDrawn } = line
  const best = better && value ? bestOf(found.map(value), better) : new Set<number>()
  return (
    <tr className={classNames('border-b border-rule', isDrawn ? 'align-top' : 'align-baseline')}>
      <th scope="row" className="py-2 pe-4 text-note font-normal text-soft max-sm:font-semibold">
        {label}
      </th>
      {found.map((one, at) => (
        <td key={one.channel.id} data-head={one.channel.name} className="py-2 pe-4 last:pe-0">
          {best.has(at) ? <Best>{cell(one)}</Best> : <div className="min-w-0">{cell(one)}</div>}
        </td>
      ))}
    </tr>
  )
}

/** The best value of a line: a mark and weight, and the word for who does not see them. */
function Best({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className="flex min-w-0 items-baseline gap-1.5 font-semibold">
      <span aria-hidden="true" className="text-released">
        ▲
      </span>
      <span className="sr-only">{t('compare.best')}: </span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}

type HeadProps = { one: Compared; campaignId: string | null; without: (id: string) => string }

function Head({ one: { channel }, campaignId, without }: HeadProps) {
  const { t } = useTranslation()
  return (
    <>
      <Link
        to={`/brand/channels/${channel.id}${campaignId ? `?campaign=${campaignId}` : ''}`}
        className="block font-semibold wrap-anywhere"
      >
        <Name>{channel.name}</Name>
      </Link>
      <span className="block text-fine text-soft wrap-anywhere">
        <ChannelFacts channel={channel} />
      </span>
      <Link to={without(channel.id)} className="inline-flex min-h-6 items-center text-fine">
        {t('compare.remove')}
        <span className="sr-only">: {channel.name}</span>
      </Link>
    </>
  )
}
