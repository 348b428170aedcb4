import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { textInLanguage } from '../../../shared/domain/clinic/clinic-in-language'
import type { Language } from '../../../shared/domain/values/language'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { TextInLanguage } from '../layout/text-in-language'

interface IntroductionSectionProps {
  language: Language
  clinic: Pick<PlannableClinic, 'introduction' | 'translations'>
}

const pointMark = /^[•-]\s+/

/** What the clinic is for, its paragraphs and lists; nothing where the organisers have entered none. */
export const IntroductionSection = ({ language, clinic }: IntroductionSectionProps) => {
  const { t } = siteTranslator(language)
  if (clinic.introduction.length === 0) return null
  return (
    <section class="prose">
      <h2>{t('clinic.about')}</h2>
      {groupPoints(clinic.introduction).map((texts) =>
        pointMark.test(texts[0] ?? '') ? (
          <ul>
            {texts.map((original) => (
              <li>
                <IntroductionText {...{ language, clinic, original }} />
              </li>
            ))}
          </ul>
        ) : (
          texts.map((original) => (
            <p>
              <IntroductionText {...{ language, clinic, original }} />
            </p>
          ))
        ),
      )}
    </section>
  )
}

const IntroductionText = ({
  language,
  clinic,
  original,
}: IntroductionSectionProps & { original: string }) => {
  const { text, textLanguage } = textInLanguage(clinic, original, language)
  return <TextInLanguage {...{ language, textLanguage }} text={text.replace(pointMark, '')} />
}

/** Points that follow each other are one list. */
const groupPoints = (texts: readonly string[]): string[][] => {
  const groups: string[][] = []
  for (const text of texts) {
    const last = groups.at(-1)
    if (last && pointMark.test(text) === pointMark.test(last[0] ?? '')) last.push(text)
    else groups.push([text])
  }
  return groups
}
