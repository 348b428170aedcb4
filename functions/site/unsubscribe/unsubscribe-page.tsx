import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { SitePage } from '../layout/site-page'

interface UnsubscribeProps {
  language: Language
  /** Of this page, without a query; the token names no address, so no page does. */
  path: string
  /** How it stands: asked whether to end them; ended; or just taken back. */
  state: 'unsubscribe' | 'unsubscribed' | 'subscribed'
}

/**
 * Ends the invitations to one address, or takes that back. Mail scanners follow links, so both are buttons, and
 * their forms carry the language, since who comes from a mail may keep no cookie.
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
