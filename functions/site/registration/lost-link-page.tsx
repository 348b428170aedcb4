import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { MAX_COPIES } from '../../../shared/use-cases/registration/resend-registration'
import { ErrorSummary } from '../../../shared/web/form/error-summary'
import { InputField } from '../../../shared/web/form/text-fields'
import { NoticeBox } from '../../../shared/web/notices'
import { SitePage } from '../layout/site-page'

interface LostLinkProps {
  language: Language
  clinic: PlannableClinic
}

/** Asks for the address of a registrant who has lost the personal link. @param typed an address that is none */
export const LostLinkPage = ({ language, clinic, typed }: LostLinkProps & { typed?: string }) => {
  const { t } = siteTranslator(language)
  const problems = typed === undefined ? [] : [{ field: 'email', message: t('error.email') }]
  return (
    <SitePage language={language} title={t('lost.heading')}>
      <p>
        <bdi>{clinic.title}</bdi>
      </p>
      <h1>{t('lost.heading')}</h1>
      <ErrorSummary title={t('register.errors', { count: problems.length })} problems={problems} />
      <p class="prose">{t('lost.text')}</p>
      <form method="post" novalidate>
        <InputField
          name="email"
          type="email"
          label={t('register.email')}
          value={typed}
          error={problems[0]?.message}
          autocomplete="email"
          inputmode="email"
          maxlength={254}
        />
        <div class="actions">
          <button type="submit" class="button primary">
            {t('lost.send')}
          </button>
          <a href={`/clinics/${clinic.id}`}>{t('register.back')}</a>
        </div>
      </form>
    </SitePage>
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
