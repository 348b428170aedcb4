import type { Clinic } from '../../domain/clinic/clinic'
import { type CopyOptions, createClinicCopy } from '../../domain/clinic/clinic-copy'
import { clinicCopyId } from '../../domain/ids'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

export interface CopyClinicInput extends CopyOptions {
  /** The clinic that is copied. */
  from: string
  /** Of the form: sent twice it makes one draft, a second form makes a second. */
  idempotencyKey: string
  by: string
}

/**
 * Creates a draft from a clinic, on new dates; both audit logs record it in the same transaction. The questions of its
 * survey follow in a second one: the same form, sent again after a crash, makes up for it.
 */
export const copyClinic = async (
  deps: Pick<Dependencies, 'clinics' | 'surveys' | 'now'>,
  { from, idempotencyKey, by, ...options }: CopyClinicInput,
): Promise<{ result: 'copied'; clinic: Clinic } | { result: 'missing' }> => {
  const original = await deps.clinics.get(from)
  if (!original) return { result: 'missing' }
  const { title, date, timeZone, country } = options
  const now = deps.now()
  const clinic = createClinicCopy(
    original,
    options,
    clinicCopyId(title, from, date, timeZone, country, idempotencyKey),
    now,
  )
  const common = { at: now, by, before: {} }
  await deps.clinics.create(
    clinic,
    { ...common, clinicId: clinic.id, action: 'created', after: { title, status: 'draft', copyOf: from } },
    [{ ...common, clinicId: from, action: 'copied', after: { copy: clinic.id } }],
  )
  await copySurvey(deps, { from, to: clinic.id, at: now, by })
  // When the same form was sent before, its draft may have been edited since, so it is not changed.
  return { result: 'copied', clinic }
}

/** A survey that is the template as it is needs no copy. One that was copied before, or changed since, stays. */
const copySurvey = async (
  { surveys }: Pick<Dependencies, 'surveys'>,
  { from, to, at, by }: { from: string; to: string; at: Instant; by: string },
): Promise<void> => {
  const { revision, template, own } = await surveys.questions(from)
  if (revision === 0) return
  await surveys.saveQuestions(
    { clinicId: to, revision: 1, template, own, changedAt: at },
    {
      clinicId: to,
      at,
      by,
      action: 'survey-changed',
      before: {},
      after: { template, own: own.length, copyOf: from },
    },
  )
}
