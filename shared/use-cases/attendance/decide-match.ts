import type { Dependencies } from '../../ports/dependencies'

/** A person's word on whose row it is; it counts from the next summary on, which it brings about. Twice it is said once. */
export const decideMatch = async (
  deps: Pick<Dependencies, 'attendance' | 'clinics' | 'now'>,
  decision: {
    clinicId: string
    day: number
    participantKey: string
    registrationId: string | 'nobody'
    by: string
  },
): Promise<void> => {
  const { clinicId, day, participantKey, registrationId, by } = decision
  if ((await deps.attendance.getMatchDecisions(clinicId, day))[participantKey] === registrationId) return
  const after = { day, row: participantKey, registration: registrationId }
  // The line first: a crash in between leaves one too many in the audit log, never one too few.
  await deps.clinics.recordAudit({ clinicId, at: deps.now(), by, action: 'match-decided', before: {}, after })
  await deps.attendance.saveMatchDecision(clinicId, day, participantKey, registrationId)
}
