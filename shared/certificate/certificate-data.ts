import type { Certificate } from '../domain/certificate/certificate'
import { certificateTranslator } from '../i18n/certificate-translator'
import { formatDates } from '../i18n/format-times'
import type { CertificateData } from './certificate-document'

/** @param siteUrl the site's origin, without a slash at its end */
export const toCertificateData = (certificate: Certificate, siteUrl: string): CertificateData => {
  const { language, name, organisation, clinicTitle, dates, coOrganisers, minutes, code, issuedAt } =
    certificate
  return {
    language,
    name,
    organisation,
    clinicTitle,
    dates: formatDates(dates, language),
    organisers: [certificateTranslator(language).t('itu'), ...coOrganisers],
    minutes,
    number: code,
    issuedOn: issuedAt.slice(0, 10),
    checkUrl: `${siteUrl}/certificates/${code}`,
  }
}
