import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { SitePage } from '../layout/site-page'

interface UnsubscribeProps {
  language: Language
  /** This page's path, without a query. */
  path: string
  /** `unsubscribe`: asks for confirmation; `subscribed`: just resubscribed. */
  state: 'unsubscribe' | 'unsubscribed' | 'subscribed'
}

/**
 * Unsubscribes one address from invitations, or resubscribes it. Mail scanners follow links, so both are buttons.
 * Their forms carry the language, because a visitor who comes from a mail may have no cookie.
 */
export const UnsubscribePage = ({ language, path, state }: UnsubscribeProps) => {
  const { t } = siteTranslator(language)
  const isUnsubscribed = state === 'unsubscribed'
  return (
    <SitePage language={language} title={t('unsubscribe.title')}>
      <h1>{t(`${state}.heading`)}</h1>
      <p class="prose">{t(`${state}.text`)}</p>
      {state !== 'subscribed' && <p class="prose">{t('unsubscribe.still')}</p>}
      {isUnsubscribed && <h2>{t('unsubscribed.mistake')}</h2>}
      <form method="post" action={`${path}${isUnsubscribed ? '/back' : ''}?lang=${language}`}>
        <p>
          <button type="submit" class={state === 'unsubscribe' ? 'button primary' : 'button'}>
            {t(isUnsubscribed ? 'unsubscribed.button' : 'unsubscribe.button')}
          </button>
        </p>
      </form>
    </SitePage>
  )
}
