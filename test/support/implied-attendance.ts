import type { Script } from '../../cli/rehearse/script'
import { dayWindow } from '../../shared/domain/clinic/plan'

/** The figures of a day that the script of a rehearsal implies: counted second by second, in another way than the product does it. */
export const impliedBy = ({ parts, after }: Script, number: number) => {
  const day = after.days.find((each) => each.number === number)
  if (!day) throw new Error(`no day ${number}`)
  const [from, to] = Object.values(dayWindow(after, day)).map((at) => Date.parse(at) / 1000) as [
    number,
    number,
  ]
  const counted = new Date((to + 35 * 60) * 1000).toISOString()
  const isRegistered = ({ registersAt, withdrawsAt }: Script['parts'][number]) =>
    registersAt < counted && (withdrawsAt === null || withdrawsAt > counted)
  // The uninvited guest of every day is one row.
  const row = { day: number, registered: 0, inRoom: 0, inRoomLongEnough: 0, unmatchedRows: 1 }
  for (const part of parts) {
    if (isRegistered(part)) row.registered += 1
    const visits = part.visits.filter((visit) => visit.day === number)
    const known = isRegistered(part) ? visits.filter(({ asGuest }) => !asGuest) : []
    row.unmatchedRows += visits.length - known.length
    const seconds = new Set<number>()
    for (const visit of known) {
      const left = Math.min(Date.parse(visit.to) / 1000, to)
      for (let at = Math.max(Date.parse(visit.from) / 1000, from); at < left; at += 1) seconds.add(at)
    }
    const minutes = Math.floor(seconds.size / 60)
    if (minutes >= 1) row.inRoom += 1
    if (minutes * 60 * 2 >= to - from) row.inRoomLongEnough += 1
  }
  return row
}
