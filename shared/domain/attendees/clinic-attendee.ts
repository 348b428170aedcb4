import type { Attendee } from '../attendance/summary/attendee'
import type { Institution } from '../institutions/institution'
import type { Gender } from '../values/gender'

/** One day of a person who was there. */
export interface AttendeeDay
  extends Pick<
    Attendee,
    'minutes' | 'sessionMinutes' | 'joins' | 'joinedAt' | 'leftAt' | 'matchedBy' | 'isByHand'
  > {
  /** By the clinic's rule, or recorded by hand. */
  attended: boolean
}

/** A registrant of a clinic with everything that is known of their attendance. */
export interface ClinicAttendee {
  registrationId: string
  /** null where the reader may not see names, or the person was erased. */
  name: string | null
  email: string | null
  organisation: string
  institution: Institution | null
  /** null where it is not known. */
  sector: string | null
  /** ISO 3166-1 alpha-2. */
  country: string
  /** The language of their mails; null where it is not known, as of the erased. */
  language: string | null
  /** null where they did not tell it, the reader may not see names, or the person was erased. */
  gender: Gender | null
  isErased: boolean
  /** The days whose joining link the person clicked. */
  clickedDays: number[]
  /** By day number; a day on which the person was not there, or of which nothing is known, is absent. */
  days: ReadonlyMap<number, AttendeeDay>
}

export const hasJoined = ({ days }: ClinicAttendee): boolean => days.size > 0

export const attendedDays = ({ days }: ClinicAttendee): number =>
  [...days.values()].filter(({ attended }) => attended).length

/** Minutes in the meeting over all days; null where none are known. */
export const totalMinutes = ({ days }: Pick<ClinicAttendee, 'days'>): number | null => {
  const known = [...days.values()].flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0)
}
