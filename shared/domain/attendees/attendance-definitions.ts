/**
 * Every number of attendance with its one name and its one definition. Pages, exports and reports show the definition
 * from here beside the number.
 */
export const attendanceDefinitions = {
  registered: {
    label: 'Registered',
    definition:
      'People with a confirmed registration, including those whose personal data have since been erased.',
  },
  clicked: {
    label: 'Clicked the joining link',
    definition:
      'Registered people who opened their personal joining link, from 30 minutes before the day to its end.',
  },
  joined: {
    label: 'Joined',
    definition:
      'Registered people who were in the meeting for at least one whole minute of the day’s hours, or were recorded as present by hand.',
  },
  attended: {
    label: 'Attended',
    definition:
      'Registered people who were present for the share of the day’s hours that the clinic requires (half unless set otherwise), or were recorded as present by hand.',
  },
  attendedAllDays: {
    label: 'Attended all days',
    definition: 'People who attended every day of the clinic; not known until every day is counted.',
  },
  unmatched: {
    label: 'Unmatched participants',
    definition:
      'Display names in the meeting that are not matched to a registered person yet. No other number includes them.',
  },
  excluded: {
    label: 'Excluded',
    definition:
      'Hosts, interpreters, bots and entries that are not participants. No other number includes them.',
  },
  minutes: {
    label: 'Minutes',
    definition:
      'Time in the meeting within the day’s hours, overlapping devices counted once, rounded down to whole minutes.',
  },
  institutions: {
    label: 'Institutions',
    definition:
      'Different organisations of the people who joined. Confirmed spellings count as one institution per country.',
  },
  countries: {
    label: 'Countries',
    definition: 'Different countries of the people who joined, as they gave them when registering.',
  },
} as const

export type AttendanceNumber = keyof typeof attendanceDefinitions

interface NumberDefinition {
  label: string
  definition: string
}

/** Definitions for clinics without an online meeting, where only what staff record by hand is known. */
export const inPersonDefinitions = {
  joined: { label: 'Present', definition: 'Registered people who were recorded as present at the venue.' },
  attended: {
    label: 'Attended',
    definition: 'The same people: everyone recorded as present counts as having attended.',
  },
  institutions: {
    label: 'Institutions',
    definition:
      'Different organisations of the people who were present. Confirmed spellings count as one institution per country.',
  },
  countries: {
    label: 'Countries',
    definition: 'Different countries of the people who were present, as they gave them when registering.',
  },
} as const satisfies Partial<Record<AttendanceNumber, NumberDefinition>>

const numbersOfMeetings: ReadonlySet<AttendanceNumber> = new Set([
  'clicked',
  'unmatched',
  'excluded',
  'minutes',
])

/**
 * The numbers that a clinic has, with label and definition.
 * @param hasMeeting without an online meeting there is no joining link, and there are no minutes or display names
 */
export const definitionsFor = (hasMeeting: boolean): Partial<Record<AttendanceNumber, NumberDefinition>> =>
  hasMeeting
    ? attendanceDefinitions
    : Object.fromEntries(
        Object.entries({ ...attendanceDefinitions, ...inPersonDefinitions }).filter(
          ([number]) => !numbersOfMeetings.has(number as AttendanceNumber),
        ),
      )
