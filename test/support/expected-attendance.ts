import type { RehearsalScript } from '../../cli/rehearse/rehearsal-script'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'

/**
 * The figures of a day that the script of a rehearsal implies: counted second by second, unlike the product does it.
 */
export const expectedAttendance = (
  { participants, clinicAfterMove: after }: RehearsalScript,
  number: number,
) => {
  const day = after.days.find((day) => day.number === number)
  if (!day) throw new Error(`no day ${number}`)
  const [from, to] = Object.values(dayWindow(after, day)).map((at) => Date.parse(at) / 1000) as [
    number,
    number,
  ]
  const countedAt = new Date((to + 35 * 60) * 1000).toISOString()
  const isRegistered = ({ registersAt, withdrawsAt }: RehearsalScript['participants'][number]) =>
    registersAt < countedAt && (withdrawsAt === null || withdrawsAt > countedAt)
  // The uninvited guest of every day is one row.
  const row = { day: number, registered: 0, joined: 0, attended: 0, unmatchedRows: 1 }
  for (const participant of participants) {
    if (isRegistered(participant)) row.registered += 1
    const visits = participant.roomVisits.filter((visit) => visit.day === number)
    const matchedVisits = isRegistered(participant) ? visits.filter(({ asGuest }) => !asGuest) : []
    row.unmatchedRows += visits.length - matchedVisits.length
    const seconds = new Set<number>()
    for (const visit of matchedVisits) {
      const leftAt = Math.min(Date.parse(visit.to) / 1000, to)
      for (let at = Math.max(Date.parse(visit.from) / 1000, from); at < leftAt; at += 1) seconds.add(at)
    }
    const minutes = Math.floor(seconds.size / 60)
    if (minutes >= 1) row.joined += 1
    if (minutes * 60 * 2 >= to - from) row.attended += 1
  }
  return row
}
