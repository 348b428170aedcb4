import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { MAX_COPIES } from '../../../shared/use-cases/registration/resend-registration'
import { NoticeBox } from '../../../shared/web/notices'
import { EmailFormPage } from '../layout/email-form-page'
import { SitePage } from '../layout/site-page'

interface LostLinkProps {
  language: Language
  clinic: PlannableClinic
}

/** Asks for the address of a registrant who has lost the personal link. @param typed an address that is none */
export const LostLinkPage = ({ language, clinic, typed }: LostLinkProps & { typed?: string }) => {
  const { t } = siteTranslator(language)
  return (
    <EmailFormPage
      {...{ language, clinic, typed }}
      title={t('lost.heading')}
      text={t('lost.text')}
      label={t('register.email')}
      send={t('lost.send')}
      back={{ href: `/clinics/${clinic.id}`, label: t('register.back') }}
    />
  )
}

/** The same for every address, so that the page does not reveal who is registered. */
export const LinkSentPage = ({ language, clinic }: LostLinkProps) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('registered.title')}>
      <h1>{t('registered.heading')}</h1>
      <NoticeBox tone="accent">
        <p>{t('lost.sent')}</p>
      </NoticeBox>
      <p class="prose">{t('lost.missing', { most: MAX_COPIES })}</p>
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('register.back')}</a>
      </p>
    </SitePage>
  )
}
