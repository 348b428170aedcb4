import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { certificateRuleFieldAt } from './certificate-rule-form'
import { venueFieldAt } from './venue-form'

const sentences: Record<string, string> = {
  title: 'Give the clinic a title of at most 300 characters.',
  timeZone: 'Choose a time zone from the list.',
  date: 'Enter a date like 2026-12-10.',
  start: 'Enter a time like 09:30.',
  end: 'Enter a time like 12:30.',
  sessions: 'At most 60 sessions a day; a description has at most 5000 characters.',
  meetingId: 'The meeting ID has 9 to 12 digits.',
  joinUrl: 'Enter the full address from Zoom; it begins with https://',
  email: 'Enter an e-mail address like name@example.org.',
  language: 'Choose a language.',
  languages: 'Enter at most 10 languages by name or ISO 639-1 code, for example: English, French.',
  interpretation: 'Enter at most 10 languages by name or ISO 639-1 code, for example: English, French.',
  capacity: 'Enter a whole number of at least 1, or leave the field empty.',
  attendanceShare: 'Enter a whole number of percent from 1 to 100, or leave the field empty.',
  certificateRule: 'Choose who gets a certificate.',
  certificateHours: 'Enter a whole number of percent from 1 to 100.',
  retentionDays: 'Enter a whole number of days from 30 to 3650, or leave the field empty.',
  days: 'A clinic has one to six days.',
  publicContact: 'Enter an e-mail address, or the whole address of a web page; it begins with https://',
  organisers: 'At most 20 organisers.',
  coOrganisers: 'At most 20 co-organisers of at most 300 characters each.',
  introduction: 'At most 12 paragraphs or points of at most 2000 characters each.',
  audience: 'At most 40 lines of at most 300 characters each.',
}

const venueSentences: Record<string, string> = {
  mapUrl: 'Enter the whole address of the map; it begins with https://',
  name: 'Enter the name of the venue in at most 200 characters.',
  address: 'Enter an address of at most 500 characters.',
  arrival: 'Enter arrival notes of at most 2000 characters.',
}

/**
 * The problem at a path of ClinicFields, under the field's name in the form.
 * @param rows the form row of each day and organiser that was kept: removed rows shift the others up
 */
export const problemAtPath = (
  path: PropertyKey[],
  rows: { days: number[]; organisers: number[] },
): FieldProblem => {
  if (path[0] === 'venue') {
    const name = String(path.at(-1))
    return { field: venueFieldAt(path), code: 'form', message: venueSentences[name] ?? 'Check this field.' }
  }
  if (path[0] === 'registrationWindow') {
    const message = 'Enter a date like 2026-12-10 and a time like 09:30, or leave both empty.'
    return { field: path.join('.'), code: 'form', message }
  }
  if (path[0] === 'certificateRule') {
    const field = certificateRuleFieldAt(path)
    return { field, code: 'form', message: sentences[field] ?? '' }
  }
  const [list, index, part] = path.map(String)
  const row = list === 'days' || list === 'organisers' ? rows[list][Number(index)] : undefined
  const name = (row === undefined ? (list === 'zoom' ? index : list) : part) ?? ''
  const field = row === undefined ? (list === 'zoom' ? `zoom.${name}` : name) : `${list}.${row}.${name}`
  return {
    field: field.replace(/sessions$/, 'programme'),
    code: 'form',
    message: sentences[name] ?? 'This value is not valid.',
  }
}

/** A problem of a clinic's day under the name of the field in which it was typed. */
export const toFormDayField = (problem: FieldProblem, days: readonly number[]): FieldProblem => ({
  ...problem,
  field: problem.field.replace(/^days\.(\d+)\./, (_, index) => `days.${days[Number(index)] ?? index}.`),
})
