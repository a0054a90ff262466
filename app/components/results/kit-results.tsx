import { useTranslation } from '#app/i18n/use-translation.ts'
import type { KitResult } from '../../domain/outcome/shown-results.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Day, Figure, Name } from '../format.tsx'
import { Tag } from '../marks.tsx'
import { FigureSource } from '../outcome/figure-source.tsx'
import { Section } from '../section.tsx'

/** Results of deals as everybody reads them in a media kit: permitted by the brand, picked by the creator. */
export function KitResults({ results }: { results: readonly KitResult[] }) {
  const { t } = useTranslation()
  if (results.length === 0) return null
  return (
    <Section title={t('results.public.title')}>
      <p className="max-w-prose text-note text-soft">{t('results.public.lead')}</p>
      {results.map(({ id, brandName, platform, postUrl, figures }) => (
        <Section
          key={id}
          level={3}
          title={
            brandName === null ? (
              t('results.public.unnamed', { platform: t(`catalogue.platform.${platform}`) })
            ) : (
              <>
                <Name>{brandName}</Name>, {t(`catalogue.platform.${platform}`)}
              </>
            )
          }
          note={
            postUrl && (
              <a href={postUrl} rel="noreferrer nofollow">
                {t('results.public.post')}
              </a>
            )
          }
        >
          <DefinitionList
            shape="figures"
            facts={figures.map(({ figure, count, source, on }) => ({
              key: figure,
              term: (
                <>
                  {t(`results.figure.${figure}`)}{' '}
                  {source === 'counted' ? (
                    <Tag>
                      {t('results.public.counted')} · <Day value={on} long />
                    </Tag>
                  ) : (
                    <FigureSource strength={source} at={on} />
                  )}
                </>
              ),
              detail: <Figure value={count} />,
            }))}
          />
        </Section>
      ))}
    </Section>
  )
}
