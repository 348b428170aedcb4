import type { World } from '../../ports/world'

/** A person's word on whose row it is; it counts from the next summary on, which it brings about. Twice it is said once. */
export const decideMatch = async (
  world: Pick<World, 'attendance' | 'clinics' | 'now'>,
  decision: { clinicId: string; day: number; rowKey: string; registrationId: string | 'nobody'; by: string },
): Promise<void> => {
  const { clinicId, day, rowKey, registrationId, by } = decision
  if ((await world.attendance.decisions(clinicId, day))[rowKey] === registrationId) return
  const after = { day, row: rowKey, registration: registrationId }
  // The line first: a crash in between leaves one too many in the audit log, never one too few.
  await world.clinics.record({ clinicId, at: world.now(), by, action: 'match-decided', before: {}, after })
  await world.attendance.decide(clinicId, day, rowKey, registrationId)
}
