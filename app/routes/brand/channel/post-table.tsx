import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Day, Name, useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import type { Format } from '#app/domain/channel/platforms.ts'

export type PostLine = {
  id: number
  format: Format
  publishedAt: Date
  caption: string
  views: number | null
  likes: number | null
  comments: number | null
}

/** The newest posts with what was counted of each; what was not counted stays empty. */
export function PostTable({ posts, counted }: { posts: PostLine[]; counted: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = (key: 'views' | 'likes' | 'comments', head: string): Column<PostLine> => ({
    key,
    head,
    figure: true,
    render: (post) => (post[key] === null ? '–' : format.compact(post[key])),
  })
  const columns: Column<PostLine>[] = [
    { key: 'day', head: t('match.channel.day'), render: ({ publishedAt }) => <Day value={publishedAt} /> },
    {
      key: 'caption',
      head: t('match.channel.caption'),
      names: true,
      render: (post) => (
        <>
          <span className="line-clamp-2">
            <Name>{post.caption || t(`catalogue.format.${post.format}`)}</Name>
          </span>
          <span className="text-fine text-soft">{t(`catalogue.format.${post.format}`)}</span>
        </>
      ),
    },
    count('views', t('match.channel.views_of')),
    count('likes', t('match.channel.likes')),
    count('comments', t('match.channel.comments')),
  ]
  return (
    <Section
      title={t('match.channel.posts')}
      note={counted > 0 && t('match.channel.posts_counted', { count: counted })}
    >
      {posts.length > 0 ? (
        <DataTable
          caption={t('match.channel.posts')}
          dense
          phone="stack"
          rows={posts}
          rowKey={({ id }) => String(id)}
          columns={columns}
        />
      ) : (
        <p className="text-soft">{t('match.channel.no_posts')}</p>
      )}
    </Section>
  )
}
