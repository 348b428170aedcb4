import * as z from 'zod'
import type { Clinic } from '../clinic/clinic'
import { InstantText } from '../values/time/time-schemas'
import { CountryCode } from './institution'
import { organisationKey } from './organisation-key'

/** One spelling of an organisation that registrants of a country have used. */
export const Spelling = z.object({
  country: CountryCode,
  /** `organisationKey` of the label. */
  spelling: z.string().min(1),
  /** As most registrants of one clinic wrote it. */
  label: z.string().min(1).max(300),
  /** How many they were. */
  people: z.int().min(1).default(1),
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

/** The spellings that the registrants of a clinic have used, each once, with the label that most of them wrote. */
export const toSpellings = (
  registrants: readonly { country: string; organisation: string }[],
): Spelling[] => {
  const written = registrants.flatMap(({ country, organisation }) => {
    const spelling = organisationKey(organisation)
    return spelling === '' ? [] : [{ country, spelling, label: organisation.trim() }]
  })
  return [...Map.groupBy(written, ({ country, spelling }) => `${country}/${spelling}`).values()].flatMap(
    (forms) => {
      const [first] = forms
      if (!first) return []
      // A stable sort: of two forms that as many wrote, the first one.
      const [most] = [...Map.groupBy(forms, ({ label }) => label)].toSorted(
        ([, a], [, b]) => b.length - a.length,
      )
      return most ? [{ ...first, label: most[0], people: most[1].length }] : []
    },
  )
}

/** Regulators and central banks that co-organised clinics of a country: known without any registration. */
export const listCoOrganisers = (
  clinics: readonly Pick<Clinic, 'country' | 'status' | 'coOrganisers'>[],
  country: string,
): Spelling[] =>
  toSpellings(
    clinics
      .filter((clinic) => clinic.country === country && clinic.status !== 'draft')
      .flatMap(({ coOrganisers }) => coOrganisers.map((organisation) => ({ country, organisation }))),
  )
