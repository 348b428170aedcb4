import { findSkippedHours } from '../../domain/clinic/check-clinic'
import { type Clinic, type ClinicDay, hasOpenTimes, isPlannable } from '../../domain/clinic/clinic'
import { ClinicFields } from '../../domain/clinic/clinic-fields'
import { isSameMode, isSamePlace, withPlaceChanged } from '../../domain/clinic/place'
import { findWindowProblems } from '../../domain/clinic/registration-phase'
import type { ClinicSaveResult } from '../../domain/clinic/save-result'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import { isSameTime } from '../../domain/clinic/times/move-day-time'
import { createNoticeDispatch } from '../../domain/mail/dispatches/notice-dispatch'
import type { FieldProblem } from '../../domain/values/field-problem'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { isOver } from '../history/record-past-clinics'

/**
 * Saves the clinic form. Dates, hours and zone of a published clinic have been mailed and are in calendars, so they
 * change only by moving a day, which notifies everybody. A draft may be incomplete, but no hour may fall into a gap
 * of the clock. A new venue or mode is mailed to all registrants, so it is saved only with a decision about that.
 * Sending the same form twice saves it once.
 * @param version the version shown on the page
 * @param announcePlace whether registrants are told of a new venue; without it such a change is not saved. A changed
 * mode is always told
 */
export const editClinic = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  edit: {
    id: string
    version: number
    fields: ClinicFields
    by: string
    announcePlace?: boolean | undefined
  },
): Promise<ClinicSaveResult | PlaceChange> => {
  const { id, version, fields, by, announcePlace } = edit
  const stored = await deps.clinics.get(id)
  if (!stored) return { result: 'missing' }
  if (stored.version !== version) return resultOfRepeat(stored, version, fields)
  const edited: Clinic = { ...stored, ...fields, days: daysFrom(stored, fields), version: version + 1 }
  const now = deps.now()
  const problems = [
    ...(hasOpenTimes(stored)
      ? [...findSkippedHours(edited), ...findDaysToCome(edited, now)]
      : findFixedFieldProblems(stored, fields)),
    ...findNewWindowProblems(stored, edited),
  ]
  if (problems.length > 0) return { result: 'invalid', problems }
  const isMoved = isAnnounced(stored, now) && !isSamePlace(stored, edited)
  const isModeChanged = isMoved && !isSameMode(stored, edited)
  if (isMoved && announcePlace === undefined) return { result: 'place-changed', isModeChanged }
  const tellsRegistrants = isMoved && (announcePlace === true || isModeChanged)
  const clinic = tellsRegistrants ? withPlaceChanged(stored, edited, now) : edited
  const audit = { clinicId: id, at: now, by, action: 'edited' as const, ...changedFields(stored, clinic) }
  const saved = await deps.clinics.save(
    clinic,
    audit,
    tellsRegistrants ? [createNoticeDispatch(clinic, 'place-changed', null, now)] : [],
  )
  if (saved === 'saved') return { result: 'saved', clinic }
  const present = await deps.clinics.get(id)
  return present ? resultOfRepeat(present, version, fields) : { result: 'conflict' }
}

/** A day that was moved after the window was chosen does not prevent saving another field. */
const findNewWindowProblems = (stored: Clinic, edited: Clinic): FieldProblem[] =>
  hasOpenTimes(stored) || changedFields(stored, edited).after['registrationWindow'] !== undefined
    ? findWindowProblems(edited)
    : []

/** The venue or the mode of a published clinic would change; it is not saved before the notice is decided. */
export interface PlaceChange {
  result: 'place-changed'
  /** People attend in another way; false: only the venue differs. */
  isModeChanged: boolean
}

/** Registrants have been told where the clinic takes place, and it is not over. */
const isAnnounced = (stored: Clinic, now: Instant): boolean =>
  stored.status === 'published' && isPlannable(stored) && !isClinicOver(stored, now)

/** A later version with exactly the submitted values means that the form was already saved. */
const resultOfRepeat = (present: Clinic, version: number, fields: ClinicFields): ClinicSaveResult => {
  const typed = { ...present, ...fields, days: daysFrom(present, fields) }
  const same = Object.keys(changedFields(present, typed).after).length === 0
  return same && version > 0 ? { result: 'saved', clinic: present } : { result: 'conflict' }
}

/** A recorded clinic stays in the past. */
const findDaysToCome = ({ status, days }: Clinic, now: Instant): FieldProblem[] =>
  days.flatMap(({ date }, index) =>
    status === 'recorded' && !isOver({ firstDay: date, lastDay: null }, now)
      ? [{ field: `days.${index}.date`, code: 'to-come', message: 'A recorded clinic is over.' }]
      : [],
  )

const findFixedFieldProblems = (stored: Clinic, fields: ClinicFields): FieldProblem[] => {
  const message =
    'It is in sent mails and calendars. Move the day instead, so that all registrants are informed.'
  const zone = stored.timeZone === fields.timeZone ? [] : [{ field: 'timeZone', code: 'published', message }]
  if (fields.organisers.length === 0) {
    zone.push({
      field: 'organisers',
      code: 'organiser-missing',
      message: 'Replies to the mails need an organiser.',
    })
  }
  if (stored.days.length !== fields.days.length)
    return [...zone, { field: 'days', code: 'published', message }]
  const days = stored.days.flatMap((day, index) => {
    const typed = fields.days[index]
    const same = typed && typed.date === day.date && isSameTime({ ...day, date: '' }, { ...typed, date: '' })
    return same ? [] : [{ field: `days.${index}.date`, code: 'published', message }]
  })
  return [...zone, ...days]
}

const daysFrom = (stored: Clinic, fields: ClinicFields): ClinicDay[] =>
  fields.days.map((day, index) => ({
    ...(stored.days[index] ?? { planVersion: 1, changedAt: null, former: [] }),
    ...day,
    number: index + 1,
  }))

const changedFields = (before: Clinic, after: Clinic) => {
  const names = (Object.keys(ClinicFields.shape) as (keyof ClinicFields)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const pick = (clinic: Clinic) => Object.fromEntries(names.map((name) => [name, clinic[name]]))
  return { before: pick(before), after: pick(after) }
}
