import { Form } from '@remix-run/react'
import { Button, buttonClass } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Status, type StatusShape } from '#app/components/marks.tsx'
import { Address } from '#app/components/outcome/link-address.tsx'
import { Section } from '#app/components/section.tsx'
import type { DomainProblem, DomainState } from '#app/domain/outcome/link-domain.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type ShownDomain = {
  id: string
  host: string
  /** The host in letters of its own language. */
  written: string
  state: DomainState
  problem: DomainProblem | null
  handedOut: boolean
  proof: { name: string; text: string }
  checkedAt: Date | null
  nextCheckAt: Date | null
  /** Whether it is being looked at now. */
  isDue: boolean
  /** Until when links name it unless its records come back. */
  usedUntil: Date | null
}

const shapes: Record<DomainState | 'missing', StatusShape> = {
  waiting: 'waiting',
  failed: 'disputed',
  proven: 'released',
  missing: 'disputed',
  lost: 'ended',
}

/** A domain of the brand: its records, where it stands and what can be done with it. */
export function OwnDomain({ domain, target }: { domain: ShownDomain; target: string }) {
  const { t } = useTranslation()
  const { host, state, usedUntil, handedOut } = domain
  const standing = usedUntil ? 'missing' : state
  return (
    <Section
      title={<Address>{host}</Address>}
      note={<Status shape={shapes[standing]}>{t(`domains.state.${standing}`)}</Status>}
    >
      {handedOut && state === 'proven' && <p className="pb-2">{t('domains.in_use')}</p>}
      {state === 'lost' && <p className="max-w-prose pb-2">{t('domains.lost_note')}</p>}
      <DefinitionList facts={useFacts(domain)} />
      {(state !== 'proven' || usedUntil) && <Records domain={domain} target={target} />}
      <Buttons domain={domain} />
    </Section>
  )
}

function useFacts({ host, written, problem, checkedAt, nextCheckAt, isDue, usedUntil }: ShownDomain) {
  const { t } = useTranslation()
  const next = isDue ? (
    t('domains.next_now')
  ) : nextCheckAt ? (
    <When value={nextCheckAt} />
  ) : (
    t('domains.next_asked')
  )
  return [
    ...(written === host ? [] : [{ key: 'reads', term: t('domains.reads'), detail: <bdi>{written}</bdi> }]),
    ...(problem ? [{ key: 'why', term: t('domains.why'), detail: t(`domains.problem.${problem}`) }] : []),
    ...(usedUntil
      ? [{ key: 'until', term: t('domains.unused_from'), detail: <When value={usedUntil} /> }]
      : []),
    {
      key: 'checked',
      term: t('domains.checked'),
      detail: checkedAt ? <When value={checkedAt} /> : t('domains.never'),
    },
    { key: 'next', term: t('domains.next'), detail: next },
  ]
}

function Records({ domain, target }: { domain: ShownDomain; target: string }) {
  const { t } = useTranslation()
  const { host, proof } = domain
  const caption = t('domains.records', { host: isolate(host) })
  return (
    <div className="pt-5">
      <h3 className="pb-2 font-semibold">{caption}</h3>
      <DataTable
        caption={caption}
        rows={[
          { kind: 'TXT', name: proof.name, value: proof.text },
          { kind: 'CNAME', name: host, value: target },
        ]}
        rowKey={({ kind }) => kind}
        phone="stack"
        columns={[
          { key: 'kind', head: t('domains.record.kind'), names: true, render: ({ kind }) => kind },
          {
            key: 'name',
            head: t('domains.record.name'),
            render: ({ name }) => <Address>{name}</Address>,
          },
          {
            key: 'value',
            head: t('domains.record.value'),
            render: ({ value }) => <Address>{value}</Address>,
          },
        ]}
      />
      <p className="max-w-prose pt-2 text-note text-soft">{t('domains.records_hint')}</p>
    </div>
  )
}

function Buttons({ domain: { id, host, state, handedOut } }: { domain: ShownDomain }) {
  const { t } = useTranslation()
  const named = <span className="sr-only"> {host}</span>
  return (
    <>
      <Form method="post" className="flex flex-wrap gap-3 pt-4">
        <input type="hidden" name="id" value={id} />
        {state === 'proven' && !handedOut && (
          <Button small name="step" value="hand-out">
            {t('domains.use')}
            {named}
          </Button>
        )}
        <Button kind="secondary" small name="step" value="check-domain">
          {t('domains.check')}
          {named}
        </Button>
      </Form>
      <details className="pt-3">
        <summary className={buttonClass('quiet', true)}>
          {t('domains.remove_title')}
          {named}
        </summary>
        <Form method="post" className="pt-2">
          <input type="hidden" name="id" value={id} />
          <p className="max-w-prose pb-2">{t('domains.remove_note', { host: isolate(host) })}</p>
          <Button kind="danger" small name="step" value="end-domain">
            {t('domains.remove')}
            {named}
          </Button>
        </Form>
      </details>
    </>
  )
}
