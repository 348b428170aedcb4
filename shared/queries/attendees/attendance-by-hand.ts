import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import { dayWindow } from '../../domain/clinic/times/day-window'
import { foldText } from '../../domain/values/text/fold-text'
import type { Dependencies } from '../../ports/dependencies'
import { listConfirmed } from '../../use-cases/registration/list-confirmed'

export interface AttendanceByHandList {
  hasBegun: boolean
  registered: number
  recorded: number
  /** How many match the words; `people` are the first of them, by name. */
  matching: number
  people: { id: string; email: string; name: string; organisation: string; isRecorded: boolean }[]
}

/**
 * The registrants of a day with those who are recorded as present by hand.
 * @param text words of name or organisation; empty: everybody
 * @throws AccessDeniedError when the staff member may not record attendance
 */
export const listAttendanceByHand = async (
  deps: Pick<Dependencies, 'registrations' | 'attendance' | 'now'>,
  staff: StaffMember,
  { clinic, day }: { clinic: PlannableClinic; day: PlannableDay },
  { text, limit }: { text: string; limit: number },
): Promise<AttendanceByHandList> => {
  assertCan(staff, 'attendance:match', clinic)
  const [registrations, records] = await Promise.all([
    listConfirmed(deps, clinic.id),
    deps.attendance.listAttendanceRecords(clinic.id),
  ])
  const recorded = new Set(
    records.flatMap((record) =>
      record.day === day.number && record.isPresent ? [record.registrationId] : [],
    ),
  )
  const words = foldText(text).split(' ').filter(Boolean)
  const collator = new Intl.Collator('en')
  const matching = registrations
    .filter(({ name, organisation }) => {
      const folded = foldText(`${name} ${organisation}`)
      return words.every((word) => folded.includes(word))
    })
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.email < b.email ? -1 : 1))
  return {
    hasBegun: deps.now() >= dayWindow(clinic, day).from,
    registered: registrations.length,
    recorded: registrations.filter(({ id }) => recorded.has(id)).length,
    matching: matching.length,
    people: matching.slice(0, limit).map(({ id, email, name, organisation }) => ({
      id,
      email,
      name,
      organisation,
      isRecorded: recorded.has(id),
    })),
  }
}
