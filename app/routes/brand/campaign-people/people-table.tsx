import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DealStatus } from '#app/components/deal-status.tsx'
import { Amount, Name, useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { YourTurn } from '#app/components/marks.tsx'
import { isOverdue } from '#app/domain/campaign/people.ts'
import { peopleAddress, type PeopleSort, peopleParams } from '#app/domain/campaign/people-query.ts'
import { standingOf, turnOf } from '#app/domain/collaboration/steps.ts'
import { FoundList } from './found-list.tsx'
import type { Card, PeopleLoaded } from './people-page.tsx'

const chosenForm = 'chosen-people'

/** Everybody in rows: sortable, some of them chosen for a file of their own. */
export function PeopleTable(loaded: PeopleLoaded) {
  const { t } = useTranslation()
  const { campaign, query, cards, found } = loaded
  const columns = useColumns(loaded)
  const isNarrowed = query.stage !== null && query.stage !== 'found'
  const file = `/brand/campaigns/${campaign.id}/people/export.csv`
  return (
    <>
      {cards.length > 0 ? (
        <DataTable
          caption={t('campaign.page.people')}
          phone="stack"
          sticky
          rows={cards}
          rowKey={({ person }) => person.id}
          columns={columns}
          sort={query.sort}
          sortHref={({ by, direction }) =>
            peopleAddress(campaign.id, { ...query, sort: { by: by as PeopleSort, direction } })
          }
        />
      ) : (
        query.stage !== 'found' && <p className="py-3 text-soft">{t('people.nobody')}</p>
      )}
      {cards.length > 0 && (
        <form id={chosenForm} action={file} className="flex flex-wrap items-center gap-2.5 pt-4">
          <Button kind="secondary" small>
            {t('people.export_chosen')}
          </Button>
          <LinkButton small reload to={`${file}?${peopleParams(query)}`}>
            {t('people.export')}
          </LinkButton>
          <LinkButton small to="/brand/payments">
            {t('people.payments')}
          </LinkButton>
        </form>
      )}
      {!isNarrowed && <FoundList found={found} campaignId={campaign.id} />}
    </>
  )
}

function useColumns({ now }: PeopleLoaded): Column<Card>[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    {
      key: 'person',
      head: t('campaign.page.person'),
      names: true,
      sortable: true,
      render: ({ person: { id, creatorName, handle, platform } }) => (
        <span className="flex items-start gap-2.5">
          <input
            type="checkbox"
            name="deal"
            value={id}
            form={chosenForm}
            aria-label={t('people.choose', { name: isolate(creatorName) })}
            className="mt-0.5 size-6 shrink-0 accent-ink"
          />
          <span className="min-w-0">
            <Link to={`/brand/collaborations/${id}`} className="font-semibold">
              <Name>{creatorName}</Name>
            </Link>
            <span className="block text-note text-soft">
              <bdi dir="ltr">@{handle}</bdi> · {t(`catalogue.platform.${platform}`)}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: 'stage',
      head: t('campaign.page.stage'),
      sortable: true,
      render: ({ person }) => <DealStatus status={person.status} />,
    },
    { key: 'turn', head: t('campaign.page.turn'), render: ({ person }) => <Turn card={person} /> },
    {
      key: 'due',
      head: t('campaign.page.deadline'),
      sortable: true,
      render: ({ person }) =>
        person.dueAt && (
          <span>
            <When value={person.dueAt} />
            {isOverdue(person, now) && <strong className="block text-disputed">{t('people.late')}</strong>}
          </span>
        ),
    },
    {
      key: 'changes',
      head: t('people.changes'),
      figure: true,
      render: ({ person: { changesAsked, includedRevisions } }) =>
        `${format.number(changesAsked)} / ${format.number(includedRevisions)}`,
    },
    {
      key: 'message',
      head: t('people.message'),
      render: ({ person: { lastMessage } }) =>
        lastMessage && (
          <span className="block max-w-56 text-note">
            <span className="line-clamp-2">
              <Name>{lastMessage.body}</Name>
            </span>
            <span className="text-soft">
              <When value={lastMessage.sentAt} />
            </span>
          </span>
        ),
    },
    {
      key: 'price',
      head: t('campaign.page.price'),
      figure: true,
      sortable: true,
      render: ({ person }) => <Amount money={person.price} />,
    },
  ]
}

/** Whose move it is; bright only when it is the reader's. */
export function Turn({ card }: { card: Card['person'] }) {
  const { t } = useTranslation()
  const turn = turnOf(standingOf(card))
  if (turn === 'brand') return <YourTurn />
  if (turn === 'creator') return t('campaign.page.their_turn')
  return turn && t('campaign.page.system_turn')
}
