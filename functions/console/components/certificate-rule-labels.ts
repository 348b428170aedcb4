import type { CertificateRule } from '../../../shared/domain/clinic/certificate-rule'

/** Who gets a certificate of attendance, as the form and the clinic's page say it. */
export const certificateRuleLabels: Record<CertificateRule['kind'], string> = {
  'each-day': 'for attending each day',
  'any-day': 'for attending at least one day',
  hours: 'for a share of all hours',
  none: 'no certificates',
}

/** The rule with its share, such as "for 70% of all hours". */
export const formatCertificateRule = (rule: CertificateRule): string =>
  rule.kind === 'hours'
    ? `for ${Math.round(rule.share * 100)}% of all hours`
    : certificateRuleLabels[rule.kind]
