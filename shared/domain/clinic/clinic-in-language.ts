import type { Language } from '../values/language'
import type { Clinic, ClinicDay } from './clinic'

type TranslatableClinic = Pick<Clinic, 'title' | 'introduction' | 'audience' | 'translations'> & {
  days: readonly Pick<ClinicDay, 'sessions'>[]
}

/** The words of a clinic that can be given in other languages, each once: title, introduction, audience, programme. */
export const listTranslatableTexts = ({
  title,
  introduction,
  audience,
  days,
}: TranslatableClinic): string[] => [
  ...new Set(
    [
      title,
      ...introduction,
      ...audience,
      ...days.flatMap(({ sessions }) => sessions.flatMap((each) => [each.title, each.description])),
    ].filter((text) => text.trim() !== ''),
  ),
]

/** A text with the language it is in, for `lang`; null: not known. */
export interface LocalizedText {
  text: string
  textLanguage: Language | null
}

/** Words of a clinic in a language; without a translation as they are. */
export const textInLanguage = (
  { translations }: Pick<Clinic, 'translations'>,
  original: string,
  language: Language,
): LocalizedText => {
  const found = translations?.texts[language]?.find((each) => each.original === original)
  return found
    ? { text: found.text, textLanguage: language }
    : { text: original, textLanguage: translations?.original ?? null }
}

/**
 * The clinic with the words that a mail in a language has; what is not translated stays. Its `translations` then name
 * the language of its title only.
 */
export const clinicInLanguage = <
  Day extends Pick<ClinicDay, 'sessions'>,
  Shown extends Pick<Clinic, 'title' | 'introduction' | 'audience' | 'translations'> & { days: Day[] },
>(
  clinic: Shown,
  language: Language,
): Shown => {
  if (!clinic.translations?.texts[language]) return clinic
  const translate = (text: string): string => textInLanguage(clinic, text, language).text
  const { text: title, textLanguage: original } = textInLanguage(clinic, clinic.title, language)
  return {
    ...clinic,
    title,
    translations: { original, texts: {} },
    introduction: clinic.introduction.map(translate),
    audience: clinic.audience.map(translate),
    days: clinic.days.map((day) => ({
      ...day,
      sessions: day.sessions.map((session) => ({
        ...session,
        title: translate(session.title),
        description: translate(session.description),
      })),
    })),
  }
}
