import type { Certificate } from '../../../shared/domain/certificate/certificate'
import type { Language } from '../../../shared/domain/values/language'
import { certificateTranslator } from '../../../shared/i18n/certificate-translator'

/** The certificate of a registrant who has one; a revoked one leads to the page that says so. */
export const CertificateSection = ({
  language,
  certificate,
}: {
  language: Language
  certificate: Certificate | undefined
}) => {
  const { t } = certificateTranslator(language)
  if (!certificate) return null
  const page = `/certificates/${certificate.code}`
  return (
    <section>
      <h2>{t('personal.heading')}</h2>
      <p class="actions">
        {certificate.revokedAt === null ? (
          <>
            <a class="button primary" href={`${page}/pdf`}>
              {t('personal.download')}
            </a>
            <a href={`${page}/badge`}>{t('badge.download')}</a>
          </>
        ) : (
          <a href={page}>{t('page.revoked')}</a>
        )}
      </p>
      <p>{t('number', { number: certificate.code })}</p>
    </section>
  )
}
