import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import type { FollowLinkState } from '../../../shared/use-cases/followers/confirm-follow'
import { NoticeBox } from '../../../shared/web/notices'
import { EmailFormPage } from '../layout/email-form-page'
import { FollowLine } from '../layout/follow-line'
import { SitePage } from '../layout/site-page'

interface FollowPageProps {
  language: Language
}

/** Asks for the address that is to be told of new clinics. @param typed one that was not taken @param error why */
export const FollowPage = ({
  language,
  typed,
  error,
}: FollowPageProps & { typed?: string; error?: string }) => {
  const { t } = siteTranslator(language)
  return (
    <EmailFormPage
      {...{ language, typed, error }}
      title={t('follow.heading')}
      text={t('follow.text')}
      label={t('register.email')}
      send={t('lost.send')}
      back={{ href: '/', label: t('list.title') }}
    />
  )
}

const tones = { requested: 'accent', confirmed: 'good', ended: 'warn' } as const

/** What became of a form or a link, with the way back to the clinics. */
const FollowNotice = ({
  language,
  result,
}: FollowPageProps & { result: 'requested' | 'confirmed' | 'ended' }) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t(`follow.${result}`)}>
      <h1>{t(`follow.${result}`)}</h1>
      <NoticeBox tone={tones[result]}>
        <p>{t(`follow.${result}Text`)}</p>
      </NoticeBox>
      {result === 'ended' && <FollowLine language={language} />}
      <p>
        <a href="/">{t('list.title')}</a>
      </p>
    </SitePage>
  )
}

/** The same for every address, so that the page does not reveal who is told of new clinics. */
export const FollowRequestedPage = ({ language }: FollowPageProps) => (
  <FollowNotice language={language} result="requested" />
)

/** The page behind the link in the mail, before its button: programs that open links confirm nothing. */
export const FollowLinkPage = ({ language, state }: FollowPageProps & { state: FollowLinkState }) => {
  if (state !== 'open') return <FollowNotice language={language} result={state} />
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('follow.confirm')}>
      <h1>{t('follow.confirm')}</h1>
      <p class="prose">{t('follow.confirmText')}</p>
      <form method="post">
        <div class="actions">
          <button type="submit" class="button primary">
            {t('follow.confirmButton')}
          </button>
        </div>
      </form>
    </SitePage>
  )
}
