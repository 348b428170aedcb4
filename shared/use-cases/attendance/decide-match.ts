import type { DecisionWord } from '../../domain/attendance/match-participants'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Stores a staff member's decision about a participant's rows: a registration id, a decision word, or `undecided`,
 * which removes an earlier decision. The day is then counted again. The same decision twice changes nothing.
 */
export const decideMatch = async (
  deps: Pick<Dependencies, 'attendance' | 'clinics' | 'now'>,
  decision: {
    clinicId: string
    day: number
    participantKey: string
    registrationId: string | DecisionWord | 'undecided'
    by: string
  },
): Promise<void> => {
  const { clinicId, day, participantKey, registrationId, by } = decision
  if ((await deps.attendance.getMatchDecisions(clinicId, day))[participantKey] === registrationId) return
  const after = { day, row: participantKey, registration: registrationId }
  // The audit line first: a crash in between leaves one line too many, never one too few.
  await deps.clinics.recordAudit({ clinicId, at: deps.now(), by, action: 'match-decided', before: {}, after })
  await deps.attendance.saveMatchDecision(clinicId, day, participantKey, registrationId)
}
