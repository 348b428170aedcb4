import type { Stay } from '../../../../shared/domain/attendance/zoom/stay'
import { aReport, aStay, aZoomEvent } from '../../../support/builders/builders'

export const historyPeople = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.org`)
const guests = ['Guest one', 'Guest two']

interface Row extends Pick<Stay, 'name' | 'email'> {
  host?: boolean
}
export const historyRows: readonly Row[] = [
  ...historyPeople.map((email) => ({ name: email, email })),
  ...guests.map((name) => ({ name, email: null })),
  { name: 'Hodan Ali', email: 'hodan@example.org' },
  { name: 'Meeting of the clinic', email: null, host: true },
]

/** Half-minutes from 05:30 UTC, half an hour before the first hours that a day may have. */
const timeOf = (date: string, slot: number): string =>
  new Date(Date.parse(`${date}T05:30:00Z`) + slot * 30_000).toISOString()

type Visit = readonly [row: Row, slots: readonly [from: number, to: number]]
export const historyReport = (clinicId: string, day: number, date: string, visits: readonly Visit[]) =>
  aReport({
    clinicId,
    day,
    stays: visits.map(([row, [from, to]]) =>
      aStay({ ...row, from: timeOf(date, from), to: timeOf(date, to) }),
    ),
  })

type EventVisit = readonly [row: Row, from: number, length: number, hasLeft: boolean]
export const historyEvents = (date: string, run: number, visits: readonly EventVisit[], hasEnd: boolean) => {
  const at = (slot: number) => timeOf(date, run * 170 + slot)
  const common = { meetingUuid: `${date}-${run}`, email: null, name: '', participantId: null }
  const events = [aZoomEvent({ ...common, kind: 'started', at: at(0) })]
  if (hasEnd) events.push(aZoomEvent({ ...common, kind: 'ended', at: at(165) }))
  for (const [index, [{ name, email }, from, length, hasLeft]] of visits.entries()) {
    const who = { ...common, name, email, participantId: `${run}-${index}-${from}-${length}-${name}` }
    events.push(aZoomEvent({ ...who, kind: 'joined', at: at(1 + from) }))
    if (hasLeft) events.push(aZoomEvent({ ...who, kind: 'left', at: at(2 + from + length) }))
  }
  return events
}
