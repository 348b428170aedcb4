import * as z from 'zod'
import { Language, supportedLanguages } from '../values/language'

const clinicModes = ['online', 'in-person', 'hybrid'] as const
export const ClinicMode = z.enum(clinicModes)
export type ClinicMode = z.infer<typeof ClinicMode>

const VenueText = z.object({
  name: z.string().min(1).max(200),
  address: z.string().max(500),
  /** How to get in: entrance, floor, identity papers, parking. */
  arrival: z.string().max(2000),
})
export type VenueText = z.infer<typeof VenueText>

/** Where people meet. The map is only a link: no page or mail loads it. */
export const Venue = z.object({
  mapUrl: z
    .url({ protocol: /^https$/ })
    .max(1000)
    .nullable(),
  texts: z.partialRecord(Language, VenueText),
})
export type Venue = z.infer<typeof Venue>

/** Whether there is a meeting to join. A clinic whose mode is not decided counts as online. */
export const hasOnlineMeeting = ({ mode }: { mode: ClinicMode | null }): boolean => mode !== 'in-person'

/** Whether people meet at a venue. */
export const hasVenue = ({ mode }: { mode: ClinicMode | null }): boolean =>
  mode === 'in-person' || mode === 'hybrid'

/**
 * The venue in a language, or else in the first language that has it (English first).
 * @returns null while the venue is not decided; `language` is the language of the texts, for `lang`
 */
export const venueTextFor = (
  venue: Venue | null,
  language: Language,
): (VenueText & { language: Language; mapUrl: string | null }) | null => {
  if (venue === null) return null
  const found = [language, ...supportedLanguages].find((each) => venue.texts[each] !== undefined)
  const text = found && venue.texts[found]
  return found && text ? { ...text, language: found, mapUrl: venue.mapUrl } : null
}
