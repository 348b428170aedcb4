import type { Language } from '../../../shared/domain/values/language'
import { textDirectionOf } from '../../../shared/i18n/language-properties'

interface TextInLanguageProps {
  text: string
  /** null: as it was typed. */
  textLanguage: Language | null
  /** Of the page. */
  language: Language
}

/** A text of a person; one in another language than the page is marked as such. */
export const TextInLanguage = ({ text, textLanguage, language }: TextInLanguageProps) =>
  textLanguage === null || textLanguage === language ? (
    <bdi>{text}</bdi>
  ) : (
    <bdi lang={textLanguage} dir={textDirectionOf(textLanguage)}>
      {text}
    </bdi>
  )
