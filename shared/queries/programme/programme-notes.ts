import type { ClinicFigures } from '../../domain/clinic/clinic-figures'
import type { ProgrammeDimension } from '../../domain/programme/programme-groups'
import { countUnknown } from '../../domain/programme/unknown-figures'

/** A sentence for each figure that some clinics do not know, and for each sum that is not exact. */
export const describeUnknown = (
  clinics: readonly ClinicFigures[],
  by: ProgrammeDimension | undefined,
): string[] => {
  const { unknown, institutionsAsNumber, countriesAsNumber, outsideRate, erasedPeople } =
    countUnknown(clinics)
  const ofAll = (number: number) => `${number} of ${clinics.length} ${plural(clinics.length, 'clinic')}`
  const bilingual = by === 'language' ? clinics.filter(({ languages }) => languages.length > 1).length : 0
  const joint =
    by === 'coOrganiser' ? clinics.filter(({ coOrganisers }) => coOrganisers.length > 1).length : 0
  return [
    ...unknown.map(({ figure, clinics: number }) => `${figure}: not known for ${ofAll(number)}`),
    ...noteIf(
      outsideRate,
      `attendance rate: leaves out ${ofAll(outsideRate)} that know only one of registered and attended`,
    ),
    ...noteIf(
      institutionsAsNumber,
      `institutions: ${ofAll(institutionsAsNumber)} give only a number; their institutions are added up and may count twice`,
    ),
    ...noteIf(
      countriesAsNumber,
      `countries: ${ofAll(countriesAsNumber)} give only a number; the total is the least that is certain`,
    ),
    ...noteIf(
      erasedPeople,
      `people: ${erasedPeople} ${plural(erasedPeople, 'attendee')} whose data were erased count as one person each`,
    ),
    ...noteIf(
      bilingual,
      `languages: ${ofAll(bilingual)} were held in several languages and count in each group`,
    ),
    ...noteIf(joint, `co-organisers: ${ofAll(joint)} had several and count in each group`),
  ]
}

const noteIf = (number: number, note: string): string[] => (number > 0 ? [note] : [])

const plural = (number: number, noun: string): string => (number === 1 ? noun : `${noun}s`)
