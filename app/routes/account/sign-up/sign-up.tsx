import { useActionData, useSearchParams } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { RefusalNotice } from '#app/components/form.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { BrandSignUp } from './brand-sign-up.tsx'
import { CreatorSignUp } from './creator-sign-up.tsx'

/**
 * First the side, then its form: `?as=brand` is an address of its own, so that each side can be linked to. A side that
 * opens no accounts now says so in place of its form.
 */
export function SignUp({ closed }: { closed: FormAnswer['refusal'] }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const values = useActionData<FormAnswer>()?.values
  const side = values?.as ?? search.get('as')
  return (
    <div className="max-w-form">
      <PageTitle subtitle={t('account.sign_up.lead')}>{t('account.sign_up.title')}</PageTitle>
      {closed ? (
        <RefusalNotice refusal={closed} />
      ) : side === 'brand' ? (
        <BrandSignUp />
      ) : side === 'creator' ? (
        <CreatorSignUp />
      ) : (
        <Sides />
      )}
      <p className="pt-6">
        {t('account.sign_up.have_one')} <Link to="/sign-in">{t('account.sign_in.title')}</Link>
      </p>
    </div>
  )
}

function Sides() {
  const { t } = useTranslation()
  return (
    <ul className="border-t border-ink">
      {(['brand', 'creator'] as const).map((side) => (
        <li key={side} className="border-b border-rule py-5">
          <Link to={`?as=${side}`} className="type-heading">
            {t(`account.sign_up.${side}`)}
          </Link>
          <p className="pt-1.5 text-soft">{t(`account.sign_up.${side}_text`)}</p>
        </li>
      ))}
    </ul>
  )
}
