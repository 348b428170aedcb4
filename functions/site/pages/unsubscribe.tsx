import type { Language } from '../../../shared/domain/clinic/clinic'
import { siteVoice } from '../../../shared/language/site-voice'
import { SitePage } from './site-page'

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
  const { say } = siteVoice(language)
  const ended = state === 'unsubscribed'
  return (
    <SitePage language={language} title={say('unsubscribe.title')}>
      <h1>{say(`${state}.heading`)}</h1>
      <p class="prose">{say(`${state}.text`)}</p>
      {state !== 'subscribed' && <p class="prose">{say('unsubscribe.still')}</p>}
      {ended && <h2>{say('unsubscribed.mistake')}</h2>}
      <form method="post" action={`${path}${ended ? '/back' : ''}?lang=${language}`}>
        <p>
          <button type="submit" class={state === 'unsubscribe' ? 'button primary' : 'button'}>
            {say(ended ? 'unsubscribed.button' : 'unsubscribe.button')}
          </button>
        </p>
      </form>
    </SitePage>
  )
}
