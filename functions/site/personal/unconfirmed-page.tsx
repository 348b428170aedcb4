import { isClinicOver } from '../../../shared/domain/clinic/times/clinic-times'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatClinicDates } from '../../../shared/i18n/clinic-dates'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { NoticeBox, StatusBadge } from '../../../shared/web/notices'
import { ClinicText } from '../layout/clinic-text'
import { SitePage } from '../layout/site-page'
import { ConfirmIntentForm } from './confirm-intent-form'
import type { PersonalLinkTarget } from './personal-link'

interface UnconfirmedPageProps extends PersonalLinkTarget {
  language: Language
  now: Instant
  /** Of the page; its forms stand below. */
  path: string
}

/**
 * The personal page while the address is not confirmed. Its reader may be a stranger behind a typing error, so it has
 * the clinic, the button that confirms, and the one that deletes, and nothing that was entered.
 */
export const UnconfirmedPage = ({ language, clinic, now, path }: UnconfirmedPageProps) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('personal.title')}>
      <div class="hero">
        <p>
          {t('personal.heading')} <StatusBadge tone="warn">{t('personal.unconfirmed')}</StatusBadge>
        </p>
        <h1>
          <ClinicText {...{ language, clinic }} />
        </h1>
        <p>{formatClinicDates(clinic, language)}</p>
      </div>
      {clinic.status === 'cancelled' ? (
        <NoticeBox tone="bad" title={t('personal.cancelledText')} />
      ) : isClinicOver(clinic, now) ? (
        <NoticeBox tone="plain" title={t('personal.overText')} />
      ) : (
        <NoticeBox tone="accent" title={t('address.confirm')}>
          <p>{t('personal.unconfirmedText')}</p>
          <form method="post" action={`${path}/confirm`}>
            <button type="submit" class="button primary">
              {t('address.confirmButton')}
            </button>
          </form>
        </NoticeBox>
      )}
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('personal.clinic')}</a>
      </p>
      <ConfirmIntentForm intent="disown" action={`${path}/erase`} t={t} />
    </SitePage>
  )
}
