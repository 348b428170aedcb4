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

/** The language of words of a clinic that `clinicInLanguage` gave; null: not known. */
export const languageOfText = (
  { translations }: Pick<Clinic, 'translations'>,
  shown: string,
): Language | null => {
  const found = Object.entries(translations?.texts ?? {}).find(([, texts]) =>
    texts.some(({ text }) => text === shown),
  )
  return (found?.[0] as Language | undefined) ?? translations?.original ?? null
}

/**
 * The clinic with the words that a mail in a language has; what is not translated stays. Its `translations` then hold
 * only the words that it shows, so that `languageOfText` tells which of them are translated.
 */
export const clinicInLanguage = <
  Day extends Pick<ClinicDay, 'sessions'>,
  Shown extends Pick<Clinic, 'title' | 'introduction' | 'audience' | 'translations'> & { days: Day[] },
>(
  clinic: Shown,
  language: Language,
): Shown => {
  const { translations } = clinic
  if (!translations) return clinic
  const texts = translations.texts[language] ?? []
  const isShown = new Set(listTranslatableTexts(clinic))
  const shown = texts
    .filter(({ original }) => isShown.has(original))
    .map(({ text }) => ({ original: text, text }))
  const translate = (text: string): string => textInLanguage(clinic, text, language).text
  return {
    ...clinic,
    title: translate(clinic.title),
    translations: { original: translations.original, texts: { [language]: shown } },
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
