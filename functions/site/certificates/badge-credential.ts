import type { Certificate } from '../../../shared/domain/certificate/certificate'
import { certificateTranslator } from '../../../shared/i18n/certificate-translator'
import { formatDates } from '../../../shared/i18n/format-times'

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

export const badgeIssuerId = (siteUrl: string): string => `${siteUrl}/badges/issuer`

export const badgeKeyUrl = (siteUrl: string, thumbprint: string): string =>
  `${siteUrl}/badges/keys/${thumbprint}`

const issuer = (siteUrl: string) => ({
  id: badgeIssuerId(siteUrl),
  type: ['Profile'],
  name: certificateTranslator('en').t('itu'),
  url: siteUrl,
})

/** The profile of the issuer, at its own address. */
export const createIssuerProfile = (siteUrl: string) => ({ '@context': contexts, ...issuer(siteUrl) })

/** A certificate as a credential of Open Badges 3.0 (1EdTech), which names the person by their name alone. */
export const createBadgeCredential = (certificate: Certificate, siteUrl: string) => {
  const { code, language, clinicTitle, clinicId, dates, name, issuedAt } = certificate
  const { t } = certificateTranslator(language)
  const narrative = `${t('heading')}: ${clinicTitle}, ${formatDates(dates, language)}`
  const page = `${siteUrl}/certificates/${code}`
  return {
    '@context': contexts,
    id: `${page}/badge`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: clinicTitle,
    issuer: issuer(siteUrl),
    validFrom: issuedAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }],
      achievement: {
        id: `${siteUrl}/clinics/${clinicId}#attendance`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        inLanguage: language,
        name: clinicTitle,
        description: narrative,
        criteria: { narrative },
      },
    },
    credentialStatus: { id: `${page}/status`, type: '1EdTechRevocationList' },
  }
}

/** Whether a badge was revoked, as a list that holds it or nothing. */
export const createBadgeStatus = ({ code, revokedAt }: Certificate, siteUrl: string) => {
  const page = `${siteUrl}/certificates/${code}`
  return {
    id: `${page}/status`,
    issuer: badgeIssuerId(siteUrl),
    revokedCredential: revokedAt === null ? [] : [{ id: `${page}/badge`, revoked: true }],
  }
}
