import type { Registration } from '../../domain/registration/registration'
import type { Dependencies } from '../../ports/dependencies'

/**
 * All registrations of a clinic, oldest first, for a file; the audit log records the export before the file is
 * returned.
 */
export const exportRegistrations = async (
  deps: Pick<Dependencies, 'registrations' | 'clinics' | 'now'>,
  { clinicId, by }: { clinicId: string; by: string },
): Promise<Registration[]> => {
  const all: Registration[] = []
  for await (const page of deps.registrations.pages(clinicId)) all.push(...page)
  const after = { registrations: all.length }
  await deps.clinics.recordAudit({ clinicId, at: deps.now(), by, action: 'exported', before: {}, after })
  return all.toSorted((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1))
}
