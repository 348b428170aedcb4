import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import type { Language } from '../../../shared/domain/values/language'
import { TextInLanguage } from './text-in-language'

interface ClinicTextProps {
  language: Language
  clinic: Pick<Clinic, 'title' | 'translations'>
  /** Words of the clinic; its title without them. */
  text?: string
}

/** Words of a clinic in the language of the page; what is not translated is marked with its own language. */
export const ClinicText = ({ language, clinic, text = clinic.title }: ClinicTextProps) => (
  <TextInLanguage {...textInLanguage(clinic, text, language)} language={language} />
)
