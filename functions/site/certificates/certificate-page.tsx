import type { Certificate } from '../../../shared/domain/certificate/certificate'
import type { Language } from '../../../shared/domain/values/language'
import { certificateTranslator } from '../../../shared/i18n/certificate-translator'
import { formatDate, formatDates } from '../../../shared/i18n/format-times'
import { StatusBadge } from '../../../shared/web/notices'
import { DescriptionList } from '../layout/description-list'
import { SitePage } from '../layout/site-page'

interface CertificatePageProps {
  language: Language
  /** null: no certificate has the code. */
  certificate: Certificate | null
}

/** Whether a certificate is valid, for whom and for which clinic; nothing else of the person. */
export const CertificatePage = ({ language, certificate }: CertificatePageProps) => {
  const { t } = certificateTranslator(language)
  if (!certificate)
    return (
      <SitePage language={language} title={t('page.title')}>
        <h1>{t('page.missing')}</h1>
        <p class="prose">{t('page.missingText')}</p>
      </SitePage>
    )
  const { code, name, clinicTitle, dates, revokedAt } = certificate
  return (
    <SitePage language={language} title={t('page.title')}>
      <p>{t('number', { number: code })}</p>
      <h1>
        <StatusBadge tone={revokedAt ? 'bad' : 'good'}>
          {revokedAt ? t('page.revoked') : t('page.valid')}
        </StatusBadge>
      </h1>
      {revokedAt && <p>{t('page.revokedText', { date: formatDate(revokedAt.slice(0, 10), language) })}</p>}
      <DescriptionList
        entries={[
          [t('page.issuedTo'), name],
          [t('page.clinic'), clinicTitle],
          [t('page.dates'), formatDates(dates, language)],
        ]}
      />
      {!revokedAt && (
        <p class="actions">
          <a href={`/certificates/${code}/pdf`}>{t('personal.download')}</a>
          <a href={`/certificates/${code}/badge`}>{t('badge.download')}</a>
        </p>
      )}
    </SitePage>
  )
}
