import type { Language } from '../../../shared/domain/clinic'
import { siteVoice } from '../../../shared/language/site-voice'
import { Notice } from '../../../shared/pages/notice'
import { SitePage } from './site-page'

interface UnsubscribeProps {
  language: Language
  /** Of this page, without a query; the token names no address, so no page does. */
  path: string
  unsubscribed: boolean
  /** It has just been taken back. */
  again?: boolean
}

/**
 * Ends the invitations to one address, or takes that back. Mail scanners follow links, so both are buttons, and
 * their forms carry the language, since who comes from a mail may keep no cookie.
 */
export const UnsubscribePage = ({ language, path, unsubscribed, again }: UnsubscribeProps) => {
  const { say } = siteVoice(language)
  const about = unsubscribed ? 'unsubscribed' : 'unsubscribe'
  const action = `${path}${unsubscribed ? '/back' : ''}?lang=${language}`
  return (
    <SitePage language={language} title={say('unsubscribe.title')}>
      <h1>{say(`${about}.heading`)}</h1>
      {again && !unsubscribed && <Notice tone="good" title={say('unsubscribe.again')} />}
      <p class="prose">{say(`${about}.text`)}</p>
      <p class="prose">{say('unsubscribe.still')}</p>
      {unsubscribed && <h2>{say('unsubscribed.mistake')}</h2>}
      <form method="post" action={action}>
        <p>
          <button type="submit" class={unsubscribed ? 'button' : 'button primary'}>
            {say(`${about}.button`)}
          </button>
        </p>
      </form>
    </SitePage>
  )
}
