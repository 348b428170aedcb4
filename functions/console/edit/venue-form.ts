import type { Venue } from '../../../shared/domain/clinic/venue'
import { supportedLanguages } from '../../../shared/domain/values/language'
import type { FormValues } from '../forms/form-values'

const textNames = ['name', 'address', 'arrival'] as const

/** The venue as texts of the form: `venue.mapUrl`, `venue.en.name`, ... */
export const venueFormValues = (venue: Venue | null): FormValues => ({
  'venue.mapUrl': venue?.mapUrl ?? '',
  ...Object.fromEntries(
    supportedLanguages.flatMap((language) =>
      textNames.map((name) => [`venue.${language}.${name}`, venue?.texts[language]?.[name] ?? '']),
    ),
  ),
})

/** The venue as typed, before it is checked; null where every field of it is empty. */
export const readVenue = (submitted: FormValues): unknown => {
  const typed = (name: string) => submitted[`venue.${name}`]?.trim() ?? ''
  const texts = supportedLanguages.flatMap((language) => {
    const entries = textNames.map((name) => [name, typed(`${language}.${name}`)] as const)
    return entries.some(([, text]) => text) ? [[language, Object.fromEntries(entries)] as const] : []
  })
  const mapUrl = typed('mapUrl')
  return texts.length > 0 || mapUrl ? { mapUrl: mapUrl || null, texts: Object.fromEntries(texts) } : null
}

/** The form's field for a path of the venue such as `venue.texts.en.name`. */
export const venueFieldAt = (path: readonly PropertyKey[]): string =>
  path
    .map(String)
    .filter((part) => part !== 'texts')
    .join('.')
