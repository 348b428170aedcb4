import { type Clinic, hasOpenTimes } from '../../../shared/domain/clinic/clinic'
import { ClinicFields } from '../../../shared/domain/clinic/clinic-fields'
import { endsNextDay } from '../../../shared/domain/clinic/times/day-window'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { ClockTime } from '../../../shared/domain/values/time/time-schemas'
import { type FormValues, splitTrimmedLines } from '../forms/form-values'
import { readPercent } from '../forms/read-percent'
import { readCertificateRule } from './certificate-rule-form'
import { problemAtPath } from './clinic-form-problems'
import { lockedFormValues } from './clinic-form-values'
import { quoteUnknownLanguages, readLanguages } from './language-fields'
import { parseProgramme } from './programme-text'
import { readRegistrationWindow } from './registration-window-form'
import { readVenue } from './venue-form'

/** `days`: the typed row of each day, because a removed row shifts the later ones up. */
export type ClinicFormResult = { fields: ClinicFields; days: number[] } | { problems: FieldProblem[] }

/** The fields in a sent form. What the form does not show for a published clinic (dates, zone) stays as stored. */
export const readClinicForm = (submitted: FormValues, stored: Clinic): ClinicFormResult => {
  const values = hasOpenTimes(stored) ? submitted : { ...submitted, ...lockedFormValues(stored) }
  const organisers = rowNumbers(values, 'organisers').filter((row) =>
    isRowFilled(values, `organisers.${row}`, ['name', 'email']),
  )
  const days = rowNumbers(values, 'days').filter(
    (row) =>
      !values[`days.${row}.remove`] &&
      (row < stored.days.length || isRowFilled(values, `days.${row}`, ['date'])),
  )
  const programmes = days.map((row) => parseProgramme(values[`days.${row}.programme`] ?? ''))
  const programmeProblems = programmes.flatMap((read, index) =>
    'problem' in read
      ? [{ field: `days.${days[index]}.programme`, code: 'programme', message: read.problem }]
      : [],
  )
  const parsed = ClinicFields.safeParse({
    title: values.title?.trim(),
    country: values.country || null,
    coOrganisers: splitTrimmedLines(values.coOrganisers),
    timeZone: values.timeZone?.trim() || null,
    mode: values.mode || null,
    venue: readVenue(values),
    languages: readLanguages(values.languages),
    interpretation: readLanguages(values.interpretation),
    introduction: splitTrimmedLines(values.introduction),
    audience: splitTrimmedLines(values.audience),
    zoom: zoomFrom(values),
    organisers: organisers.map((row) =>
      rowValues(values, `organisers.${row}`, ['name', 'email', 'language']),
    ),
    publicContact:
      values.publicContact === undefined ? stored.publicContact : values.publicContact.trim() || null,
    capacity: values.capacity?.trim() ? Number(values.capacity) : null,
    approval: values.approval === 'yes',
    confirmsAddress: values.confirmsAddress === 'yes',
    registrationWindow: readRegistrationWindow(values, stored.registrationWindow),
    attendanceShare: values.attendanceShare?.trim() ? readPercent(values.attendanceShare.trim()) : null,
    certificateRule: readCertificateRule(values, stored.certificateRule),
    retentionDays: values.retentionDays?.trim() ? Number(values.retentionDays) : null,
    days: days.map((row, index) => {
      const { date, ...hours } = rowValues(values, `days.${row}`, ['date', 'start', 'end'])
      const read = programmes[index]
      return { date: date || null, ...hours, sessions: read && 'sessions' in read ? read.sessions : [] }
    }),
  })
  const nightProblems = hasOpenTimes(stored) ? findUnconfirmedNights(values, days, stored) : []
  if (parsed.success && programmeProblems.length === 0 && nightProblems.length === 0)
    return { fields: parsed.data, days }
  const fieldProblems = (parsed.error?.issues ?? []).map(({ path }) =>
    quoteUnknownLanguages(problemAtPath(path, { days, organisers }), values),
  )
  return { problems: [...fieldProblems, ...nightProblems, ...programmeProblems] }
}

/**
 * Days whose end is before their start, so that they would end on the next day: asked once, and not again for hours
 * that are stored.
 */
const findUnconfirmedNights = (submitted: FormValues, rows: number[], stored: Clinic): FieldProblem[] =>
  rows.flatMap((row) => {
    const { start, end } = rowValues(submitted, `days.${row}`, ['start', 'end'])
    const isTime = [start, end].every((time) => ClockTime.safeParse(time).success)
    const isConfirmed = submitted[`days.${row}.overnight`] === 'yes'
    if (!isTime || !endsNextDay({ start, end }) || isConfirmed) return []
    if (stored.days.some((day) => day.start === start && day.end === end)) return []
    const message = `${end} is before ${start}. Tick “Ends on the next day”, or correct the hours.`
    return [{ field: `days.${row}.end`, code: 'ends-next-day', message }]
  })

const rowNumbers = (submitted: FormValues, list: string): number[] => {
  const rows = Object.keys(submitted).flatMap(
    (name) => new RegExp(`^${list}\\.(\\d{1,2})\\.`).exec(name)?.[1] ?? [],
  )
  return [...new Set(rows.map(Number))].sort((a, b) => a - b)
}

const isRowFilled = (submitted: FormValues, row: string, names: string[]): boolean =>
  names.some((name) => submitted[`${row}.${name}`]?.trim())

const rowValues = <Name extends string>(submitted: FormValues, row: string, names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, submitted[`${row}.${name}`]?.trim() ?? ''])) as Record<
    Name,
    string
  >

const zoomFrom = (submitted: FormValues) => {
  const meetingId = submitted['zoom.meetingId']?.replace(/[\s-]/g, '') ?? ''
  const joinUrl = submitted['zoom.joinUrl']?.trim() ?? ''
  return meetingId || joinUrl ? { meetingId, joinUrl } : null
}
