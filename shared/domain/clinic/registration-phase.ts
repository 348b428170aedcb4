import type { FieldProblem } from '../values/field-problem'
import type { Instant } from '../values/time/instant'
import { instantAt, resolveWallTime } from '../values/time/local-time'
import { englishCityOfZone } from '../values/time/zone-label'
import type { Clinic } from './clinic'
import { clinicEnd } from './times/clinic-times'

/** `early`: registration opens later; `closed`: it has closed, or the clinic is cancelled or over. */
export type RegistrationPhase = 'early' | 'open' | 'closed'

type WindowedClinic = Pick<Clinic, 'registrationWindow' | 'timeZone'>

/** When registration opens; null: with the publication. */
export const registrationOpensAt = (clinic: WindowedClinic): Instant | null => edgeAt(clinic, 'opens')

/** When registration closes by the organiser's choice; null: with the end of the clinic. */
export const registrationClosesAt = (clinic: WindowedClinic): Instant | null => edgeAt(clinic, 'closes')

/** Until when people can register at most: a day that moved forward may end the clinic before the chosen instant. */
export const registrationEnd = (clinic: Clinic): Instant | null => {
  const ends = [clinicEnd(clinic), registrationClosesAt(clinic)].filter((end) => end !== null)
  return ends.toSorted()[0] ?? null
}

/** Whether a person can register with a published or cancelled clinic now. */
export const registrationPhaseAt = (clinic: Clinic, now: Instant): RegistrationPhase => {
  const [opens, end] = [registrationOpensAt(clinic), registrationEnd(clinic)]
  if (clinic.status === 'cancelled' || (end !== null && end <= now)) return 'closed'
  return opens !== null && now < opens ? 'early' : 'open'
}

/** Edges that no clock of the zone shows, or that are out of order: opens < closes <= end of the clinic. */
export const findWindowProblems = (clinic: Clinic): FieldProblem[] => {
  const skipped = (['opens', 'closes'] as const).flatMap((edge) => findSkippedEdge(clinic, edge))
  if (skipped.length > 0) return skipped
  const { opens, closes } = clinic.registrationWindow
  const end = clinicEnd(clinic)
  const [opensAt, closesAt] = [registrationOpensAt(clinic), registrationClosesAt(clinic)]
  if (opens && closes && `${closes.date}T${closes.time}` <= `${opens.date}T${opens.time}`)
    return [problem('closes', 'window-order', 'Registration must close after it opens.')]
  if (end !== null && closesAt !== null && closesAt > end)
    return [problem('closes', 'window-after-clinic', 'Registration must close by the end of the clinic.')]
  if (end !== null && opensAt !== null && opensAt >= end)
    return [problem('opens', 'window-after-clinic', 'Registration must open before the clinic ends.')]
  return []
}

const edgeAt = ({ registrationWindow, timeZone }: WindowedClinic, edge: 'opens' | 'closes') => {
  const wall = registrationWindow[edge]
  return wall && timeZone ? instantAt(wall.date, wall.time, timeZone) : null
}

const findSkippedEdge = (
  { registrationWindow, timeZone }: WindowedClinic,
  edge: 'opens' | 'closes',
): FieldProblem[] => {
  const wall = registrationWindow[edge]
  if (!wall || timeZone === null) return []
  const { kind, neighbours } = resolveWallTime(wall, timeZone)
  if (kind !== 'gap') return []
  const near = neighbours.map(({ time }) => time).join(' or ')
  const city = englishCityOfZone(timeZone)
  return [
    problem(edge, 'time-skipped', `In ${city} the clock skips ${wall.time} on ${wall.date}. Take ${near}.`),
  ]
}

const problem = (edge: 'opens' | 'closes', code: string, message: string): FieldProblem => ({
  field: `registrationWindow.${edge}.date`,
  code,
  message,
})
