import { useTranslation } from '#app/i18n/use-translation.ts'
import { recognisePost } from '../../domain/channel/post-url.ts'
import { picturePath } from '../../domain/content/picture.ts'

type SamplesProps = { samples: readonly string[]; picture: string | null }

/** Earlier work that came with a bid: a link to a post says which platform's and whose it is. */
export function ApplicationSamples({ samples, picture }: SamplesProps) {
  const { t } = useTranslation()
  return (
    <>
      {samples.length > 0 && (
        <ul>
          {samples.map((url) => (
            <li key={url} className="min-w-0">
              <Sample url={url} />
            </li>
          ))}
        </ul>
      )}
      {picture && (
        <img
          src={picturePath(picture)}
          alt={t('openbriefs.application.picture_alt')}
          loading="lazy"
          className="mt-2 max-h-60 max-w-full border border-rule"
        />
      )}
    </>
  )
}

function Sample({ url }: { url: string }) {
  const { t } = useTranslation()
  const post = recognisePost(url)
  if (!post)
    return (
      <a href={url} dir="ltr" rel="noreferrer nofollow" className="break-all">
        {url}
      </a>
    )
  const platform = t(`catalogue.platform.${post.platform}`)
  return (
    <a href={post.canonicalUrl} rel="noreferrer nofollow" className="break-all">
      {post.handle ? (
        <>
          {platform} <bdi dir="ltr">@{post.handle}</bdi>
        </>
      ) : (
        t('openbriefs.application.post', { platform, id: post.postId })
      )}
    </a>
  )
}
