import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import type { Language } from '../../../shared/domain/values/language'
import { certificateTranslator } from '../../../shared/i18n/certificate-translator'

/** Who will get a certificate of attendance, before the clinic; nothing where it issues none. */
export const CertificateLine = ({ language, clinic }: { language: Language; clinic: PlannableClinic }) => {
  const { t } = certificateTranslator(language)
  const { certificateRule: rule, days } = clinic
  if (rule.kind === 'none') return null
  return (
    <p>
      {rule.kind === 'hours'
        ? t('rule.hours', { percent: Math.round(rule.share * 100) })
        : t(`rule.${rule.kind}`, { days: days.length })}
    </p>
  )
}
