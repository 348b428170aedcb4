import { createMatcher, participantKey } from '../../domain/attendance/matching/match-participants'
import { applyAlias, distinctParticipants } from '../../domain/attendance/matching/participant-alias'
import type { DayInput } from '../../domain/attendance/summary/day-attendance'
import { staysInWindow } from '../../domain/attendance/zoom/intervals'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Repeats in a day what was decided about its participants in earlier clinics, as decisions of this clinic: they can
 * be seen, undone and erased there. A registrant found by their address, and a participant about whom anything was
 * decided here, also `undecided`, stay as they are. A second run finds everything decided.
 * @returns whether anything was decided, so that the day must be read again
 */
export const repeatEarlierDecisions = async (
  deps: Pick<Dependencies, 'attendance' | 'now'>,
  { clinicId, day, input }: { clinicId: string; day: number; input: DayInput },
): Promise<boolean> => {
  const { registrants, decisions = {}, organiserEmails = [] } = input
  const stays = staysInWindow(input.stays, input.window)
  const matchStay = createMatcher({ registrants, decisions, organiserEmails, stays: input.stays })
  const participants = distinctParticipants(
    stays.filter((stay) => {
      const match = matchStay(stay)
      const isOpen = match.kind === 'unmatched' || (match.kind === 'excluded' && match.reason === 'name')
      return isOpen && decisions[participantKey(stay)] === undefined
    }),
  )
  if (participants.size === 0) return false
  const aliases = await deps.attendance.findAliases([...participants.keys()], deps.now())
  let isChanged = false
  for (const alias of aliases) {
    const participant = participants.get(alias.participantKey)
    const decision = participant && applyAlias(alias, participant, registrants)
    if (!decision) continue
    await deps.attendance.saveMatchDecision(clinicId, day, alias.participantKey, decision, 'clinic')
    isChanged = true
  }
  return isChanged
}
