import { findSkippedHours } from '../../domain/clinic/check-clinic'
import type { Clinic, ClinicDay } from '../../domain/clinic/clinic'
import { ClinicFields } from '../../domain/clinic/clinic-fields'
import { isSameTime } from '../../domain/clinic/move-day-time'
import type { ClinicSaveResult } from '../../domain/clinic/save-result'
import type { FieldProblem } from '../../domain/values/field-problem'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Saves the clinic form. Dates, hours and zone of a published clinic have been mailed and are in calendars, so they
 * change only by moving a day, which notifies everybody. A draft may be incomplete, but no hour may fall into a gap
 * of the clock. Sending the same form twice saves it once.
 * @param version the version shown on the page
 */
export const editClinic = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  { id, version, fields, by }: { id: string; version: number; fields: ClinicFields; by: string },
): Promise<ClinicSaveResult> => {
  const stored = await deps.clinics.get(id)
  if (!stored) return { result: 'missing' }
  if (stored.version !== version) return resultOfRepeat(stored, version, fields)
  const clinic: Clinic = { ...stored, ...fields, days: daysFrom(stored, fields), version: version + 1 }
  const problems =
    stored.status === 'draft' ? findSkippedHours(clinic) : findFixedFieldProblems(stored, fields)
  if (problems.length > 0) return { result: 'invalid', problems }
  const changed = changedFields(stored, clinic)
  const audit = { clinicId: id, at: deps.now(), by, action: 'edited' as const, ...changed }
  const saved = await deps.clinics.save(clinic, audit)
  if (saved === 'saved') return { result: 'saved', clinic }
  const present = await deps.clinics.get(id)
  return present ? resultOfRepeat(present, version, fields) : { result: 'conflict' }
}

/** A later version with exactly the submitted values means that the form was already saved. */
const resultOfRepeat = (present: Clinic, version: number, fields: ClinicFields): ClinicSaveResult => {
  const typed = { ...present, ...fields, days: daysFrom(present, fields) }
  const same = Object.keys(changedFields(present, typed).after).length === 0
  return same && version > 0 ? { result: 'saved', clinic: present } : { result: 'conflict' }
}

const findFixedFieldProblems = (stored: Clinic, fields: ClinicFields): FieldProblem[] => {
  const message = 'It stands in mails and calendars already. Move the day instead, so that everybody is told.'
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
