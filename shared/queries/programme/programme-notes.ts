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
  const ofAll = (number: number) =>
    `${number} of ${clinics.length} ${agree(clinics.length, 'clinic', 'clinics')}`
  const bilingual = by === 'language' ? clinics.filter(({ languages }) => languages.length > 1).length : 0
  const joint =
    by === 'coOrganiser' ? clinics.filter(({ coOrganisers }) => coOrganisers.length > 1).length : 0
  return [
    ...unknown.map(({ figure, clinics: number }) => `${figure}: not known for ${ofAll(number)}`),
    ...noteIf(
      outsideRate,
      `attendance rate: leaves out ${ofAll(outsideRate)} that ${agree(clinics.length, 'knows', 'know')} only one of registered and attended`,
    ),
    ...noteIf(
      institutionsAsNumber,
      `institutions: ${ofAll(institutionsAsNumber)} ${agree(institutionsAsNumber, 'gives only a number; its', 'give only a number; their')} institutions are added up and may count twice`,
    ),
    ...noteIf(
      countriesAsNumber,
      `countries: ${ofAll(countriesAsNumber)} ${agree(countriesAsNumber, 'gives', 'give')} only a number; the total is the least that is certain`,
    ),
    ...noteIf(
      erasedPeople,
      `people: ${erasedPeople} ${agree(erasedPeople, 'attendee whose data were erased counts as one person', 'attendees whose data were erased count as one person each')}`,
    ),
    ...noteIf(
      bilingual,
      `languages: ${ofAll(bilingual)} ${agree(bilingual, 'was held in several languages and counts', 'were held in several languages and count')} in each group`,
    ),
    ...noteIf(
      joint,
      `co-organisers: ${ofAll(joint)} had several and ${agree(joint, 'counts', 'count')} in each group`,
    ),
  ]
}

const noteIf = (number: number, note: string): string[] => (number > 0 ? [note] : [])

/** The words that agree with the number: of one, or of several. */
const agree = (number: number, one: string, several: string): string => (number === 1 ? one : several)
