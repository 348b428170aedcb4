import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { MAX_ADDRESS_REQUESTS } from '../../../shared/domain/registration/address-change'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import type { confirmAddress } from '../../../shared/use-cases/registration/confirm-address'
import { NoticeBox } from '../../../shared/web/notices'
import { ClinicText } from '../layout/clinic-text'
import { EmailFormPage } from '../layout/email-form-page'
import { SitePage } from '../layout/site-page'

interface AddressPageProps {
  language: Language
  clinic: PlannableClinic
  personalPage: string
}

/** Asks for another address. @param typed one that was not taken @param error why; undefined: it is no address */
export const AddressPage = ({
  language,
  clinic,
  personalPage,
  typed,
  error,
}: AddressPageProps & { typed?: string; error?: string }) => {
  const { t } = siteTranslator(language)
  return (
    <EmailFormPage
      {...{ language, clinic, typed, error }}
      title={t('address.change')}
      text={t('address.changeText')}
      label={t('address.new')}
      send={t('address.send')}
      back={{ href: personalPage, label: t('personal.title') }}
    />
  )
}

/** What became of the form, or why there is none (`unavailable`). The same whether the new address is registered or not. */
export const AddressRequestedPage = ({
  language,
  personalPage,
  result,
}: Omit<AddressPageProps, 'clinic'> & { result: 'requested' | 'limited' | 'closed' | 'unavailable' }) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('address.change')}>
      <h1>{t('address.change')}</h1>
      <NoticeBox tone={result === 'requested' ? 'accent' : 'warn'}>
        <p>{t(`address.${result}`, { most: MAX_ADDRESS_REQUESTS })}</p>
      </NoticeBox>
      <p>
        <a href={personalPage}>{t('personal.title')}</a>
      </p>
    </SitePage>
  )
}

/** The page behind the link in the mail to the new address: programs that open links confirm nothing. */
export const ConfirmAddressPage = ({ language, clinic }: Omit<AddressPageProps, 'personalPage'>) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t('address.confirm')}>
      <p>
        <ClinicText {...{ language, clinic }} />
      </p>
      <h1>{t('address.confirm')}</h1>
      <p class="prose">{t('address.confirmText')}</p>
      <form method="post">
        <button type="submit" class="button primary">
          {t('address.confirmButton')}
        </button>
      </form>
    </SitePage>
  )
}

/** What became of the confirmation. */
export const AddressConfirmedPage = ({
  language,
  clinic,
  result,
}: Omit<AddressPageProps, 'personalPage'> & { result: Awaited<ReturnType<typeof confirmAddress>> }) => {
  const { t } = siteTranslator(language)
  return (
    <SitePage language={language} title={t(`address.${result}`)}>
      <h1>{t(`address.${result}`)}</h1>
      <NoticeBox tone={result === 'moved' ? 'good' : 'warn'}>
        <p>{t(`address.${result}Text`)}</p>
      </NoticeBox>
      <p>
        <a href={`/clinics/${clinic.id}`}>{t('register.back')}</a>
      </p>
    </SitePage>
  )
}
