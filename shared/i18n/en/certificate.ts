/** The sentences of certificates and of the page that checks them, in English. */
export const enCertificateSentences = {
  heading: 'Certificate of attendance',
  certifies: 'This certifies that',
  attended: 'attended the clinic',
  time: 'time attended: {duration}',
  number: 'Certificate number: {number}',
  issuedOn: 'Issued on {date}',
  checkAt: 'Anyone can check this certificate at {url}',
  itu: 'International Telecommunication Union',
  'rule.each-day':
    '{days, plural, one {Those who attend} other {Those who attend each day}} receive a certificate of attendance.',
  'rule.any-day':
    '{days, plural, one {Those who attend} other {Those who attend at least one day}} receive a certificate of attendance.',
  'rule.hours': 'Those who attend at least {percent}% of the hours receive a certificate of attendance.',
  'page.title': 'Certificate check',
  'page.valid': 'This certificate is valid',
  'page.revoked': 'This certificate is no longer valid',
  'page.revokedText': 'It was revoked on {date}.',
  'page.issuedTo': 'Issued to',
  'page.clinic': 'Clinic',
  'page.dates': 'Dates',
  'page.missing': 'There is no certificate with this number',
  'page.missingText': 'Please compare the number with the one on the certificate.',
  'personal.heading': 'Your certificate of attendance',
  'personal.download': 'Download the certificate (PDF)',
  'badge.download': 'Download the Open Badge (signed file)',
} as const
