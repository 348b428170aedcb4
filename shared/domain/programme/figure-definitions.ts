import type { ProgrammeTotals } from './programme-totals'

interface FigureDefinition {
  label: string
  definition: string
  read: (totals: ProgrammeTotals) => number | null
  /** How a value is written: a whole or decimal number, or a share of 1. */
  unit: 'number' | 'share'
}

/** Every figure of the programme report, with the one definition that pages, files and the command show. */
export const figureDefinitions: readonly FigureDefinition[] = [
  { label: 'Clinics', definition: 'held', read: ({ clinics }) => clinics, unit: 'number' },
  { label: 'Days', definition: 'of all clinics', read: ({ days }) => days, unit: 'number' },
  { label: 'Hours', definition: 'of all days as announced', read: ({ hours }) => hours, unit: 'number' },
  {
    label: 'Registered',
    definition: 'people on the list of each clinic',
    read: ({ registered }) => registered,
    unit: 'number',
  },
  {
    label: 'Joined',
    definition: 'of these, in the meeting at least one minute',
    read: ({ joined }) => joined,
    unit: 'number',
  },
  {
    label: 'Attended',
    definition: 'of these, attended at least one day',
    read: ({ attended }) => attended,
    unit: 'number',
  },
  {
    label: 'Attendance rate',
    definition: 'attended / registered, of the clinics with both',
    read: ({ attendanceRate }) => attendanceRate,
    unit: 'share',
  },
  {
    label: 'People',
    definition: 'who joined, each once',
    read: ({ people }) => people.unique,
    unit: 'number',
  },
  {
    label: 'Returning',
    definition: 'of these, joined two or more clinics',
    read: ({ people }) => people.returning,
    unit: 'number',
  },
  {
    label: 'Institutions',
    definition: 'of those who joined',
    read: ({ institutions }) => institutions,
    unit: 'number',
  },
  {
    label: 'Countries',
    definition: 'of those who joined',
    read: ({ countries }) => countries,
    unit: 'number',
  },
  {
    label: 'Person-hours',
    definition: 'in the meeting, all registered people together',
    read: ({ personHours }) => personHours,
    unit: 'number',
  },
]

/** `1,234.5`, `66.7%` or `not known`. */
export const formatFigure = (value: number | null, unit: FigureDefinition['unit'] = 'number'): string => {
  if (value === null) return 'not known'
  return unit === 'share'
    ? value.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 })
    : value.toLocaleString('en', { maximumFractionDigits: 1 })
}
