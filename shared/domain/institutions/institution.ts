import * as z from 'zod'
import { InstantText } from '../values/time/time-schemas'
import { organisationKey } from './organisation-key'

export const CountryCode = z.string().regex(/^[A-Z]{2}$/)

/**
 * A staff member's confirmed choice: this spelling of a country is that institution. A spelling that is its own
 * institution is kept apart: it is proposed no more.
 */
export const SpellingChoice = z.object({
  country: CountryCode,
  /** `organisationKey` of the spelling. */
  spelling: z.string().min(1),
  /** `organisationKey` of the institution that it belongs to. */
  institution: z.string().min(1),
  /** The institution's name as reports show it. */
  name: z.string().min(1).max(300),
  by: z.string(),
  at: InstantText,
})
export type SpellingChoice = z.infer<typeof SpellingChoice>

/** One organisation of one country under all its spellings. Queries count institutions by `id`. */
export interface Institution {
  /** `<country>/<organisation key>`: the same for every spelling that a staff member confirmed. */
  id: string
  /** As confirmed; the spelling itself where none is confirmed. */
  name: string
}

/** Finds the institution of a registrant by country (ISO 3166-1 alpha-2) and organisation as typed; null: none given. */
export type InstitutionFinder = (country: string, organisation: string) => Institution | null

/** A choice may lead to an institution that was merged into another one later: followed this often at most. */
const MAX_STEPS = 10

/** @param choices of every country in question */
export const createInstitutionFinder = (choices: readonly SpellingChoice[]): InstitutionFinder => {
  const bySpelling = new Map(
    choices.map((choice) => [`${choice.country}/${choice.spelling}`, choice] as const),
  )
  return (country, organisation) => {
    let key = organisationKey(organisation)
    if (key === '') return null
    let name = organisation.trim()
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const choice = bySpelling.get(`${country}/${key}`)
      if (choice === undefined) break
      name = choice.name
      if (choice.institution === key) break
      key = choice.institution
    }
    return { id: `${country}/${key}`, name }
  }
}
