import type { Clinic } from '../../domain/clinic/clinic'
import { type CopyOptions, createClinicCopy } from '../../domain/clinic/clinic-copy'
import { clinicCopyId } from '../../domain/ids'
import type { Dependencies } from '../../ports/dependencies'

export interface CopyClinicInput extends CopyOptions {
  /** The clinic that is copied. */
  from: string
  /** Of the form: sent twice it makes one draft, a second form makes a second. */
  idempotencyKey: string
  by: string
}

/** Creates a draft from a clinic, on new dates; both audit logs record it in the same transaction. */
export const copyClinic = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
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
  // When the same form was sent before, its draft may have been edited since, so it is not changed.
  return { result: 'copied', clinic }
}
