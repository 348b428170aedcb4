import type { World } from '../ports/world'

/** A person's word on whose row it is; it counts from the next summary on, which it brings about. */
export const decideMatch = async (
  world: Pick<World, 'attendance' | 'clinics' | 'now'>,
  decision: { clinicId: string; day: number; rowKey: string; registrationId: string | 'nobody'; by: string },
): Promise<void> => {
  const { clinicId, day, rowKey, registrationId, by } = decision
  await world.attendance.decide(clinicId, day, rowKey, registrationId)
  const after = { day, row: rowKey, registration: registrationId }
  await world.clinics.record({ clinicId, at: world.now(), by, action: 'match-decided', before: {}, after })
}
