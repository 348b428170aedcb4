import type { Clinic } from '../../domain/clinic/clinic'
import { type CopyWishes, copyOf } from '../../domain/clinic/copy-of-clinic'
import { copyId } from '../../domain/ids'
import type { World } from '../../ports/world'

export interface CopyOrder extends CopyWishes {
  /** The clinic that is copied. */
  from: string
  /** Of the form: sent twice it makes one draft, a second form makes a second. */
  once: string
  by: string
}

/** Keeps a draft like a clinic, on new dates; both audit logs tell of it, in the same transaction. */
export const copyClinic = async (
  world: Pick<World, 'clinics' | 'now'>,
  { from, once, by, ...wishes }: CopyOrder,
): Promise<{ result: 'copied'; clinic: Clinic } | { result: 'missing' }> => {
  const original = await world.clinics.get(from)
  if (!original) return { result: 'missing' }
  const { title, date, timeZone, country } = wishes
  const now = world.now()
  const clinic = copyOf(original, wishes, copyId(title, from, date, timeZone, country, once), now)
  const common = { at: now, by, before: {} }
  await world.clinics.create(
    clinic,
    { ...common, clinicId: clinic.id, action: 'created', after: { title, status: 'draft', copyOf: from } },
    [{ ...common, clinicId: from, action: 'copied', after: { copy: clinic.id } }],
  )
  // When the same form was here before, its draft may have been edited since: it is left as it is.
  return { result: 'copied', clinic }
}
