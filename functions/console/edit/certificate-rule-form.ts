import type { CertificateRule } from '../../../shared/domain/clinic/certificate-rule'
import type { FormValues } from '../forms/form-values'
import { readPercent } from '../forms/read-percent'

/** The rule as the texts of its two fields. */
export const certificateRuleValues = (rule: CertificateRule): FormValues => ({
  certificateRule: rule.kind,
  certificateHours: rule.kind === 'hours' ? String(Math.round(rule.share * 100)) : '',
})

/** The rule as typed, for the schema to check; the stored one where a form does not have the field. */
export const readCertificateRule = (
  { certificateRule: kind, certificateHours }: FormValues,
  stored: CertificateRule,
): unknown => {
  if (kind === undefined) return stored
  return kind === 'hours' ? { kind, share: readPercent(certificateHours?.trim() ?? '') } : { kind }
}

/** The field of the form at a path below `certificateRule`. */
export const certificateRuleFieldAt = (path: readonly PropertyKey[]): string =>
  path.at(-1) === 'share' ? 'certificateHours' : 'certificateRule'
