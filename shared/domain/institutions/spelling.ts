import * as z from 'zod'
import { InstantText } from '../values/time/time-schemas'
import { CountryCode } from './institution'
import { organisationKey } from './organisation-key'

/** One spelling of an organisation that registrants of a country have used. */
export const Spelling = z.object({
  country: CountryCode,
  /** `organisationKey` of the label. */
  spelling: z.string().min(1),
  /** As the first registrant typed it. */
  label: z.string().min(1).max(300),
})
export type Spelling = z.infer<typeof Spelling>

/** One record of what staff decided about the institutions of a country. */
export const InstitutionAudit = z.object({
  country: CountryCode,
  at: InstantText,
  by: z.string(),
  action: z.enum(['confirmed', 'kept-apart', 'undone']),
  spellings: z.array(z.string()),
  /** The institution's name; null where a choice was taken back. */
  name: z.string().nullable(),
})
export type InstitutionAudit = z.infer<typeof InstitutionAudit>

/** As many choices as one transaction writes beside its audit record. */
export const MAX_CHOICES_AT_ONCE = 50

/** The spellings that registrants have used, each once. */
export const toSpellings = (
  registrants: readonly { country: string; organisation: string }[],
): Spelling[] => {
  const spellings = registrants.flatMap(({ country, organisation }) => {
    const spelling = organisationKey(organisation)
    return spelling === '' ? [] : [{ country, spelling, label: organisation.trim() }]
  })
  return [
    ...new Map(spellings.toReversed().map((each) => [`${each.country}/${each.spelling}`, each])).values(),
  ]
}
