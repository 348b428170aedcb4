import { attendanceShareOf } from '../../domain/attendance/summary/attendance-rule'
import { computeDayAttendance } from '../../domain/attendance/summary/day-attendance'
import { nextEdition, summariseDay } from '../../domain/attendance/summary/day-summary'
import { NO_DATA_EDITION } from '../../domain/attendance/summary/no-data-edition'
import { isPlannable, type PlannableClinic, type PlannableDay } from '../../domain/clinic/clinic'
import { takesPlace } from '../../domain/clinic/times/clinic-times'
import { hasOnlineMeeting } from '../../domain/clinic/venue'
import { toSpellings } from '../../domain/institutions/spelling'
import { staffRecipients } from '../../domain/mail/kinds/staff-recipients'
import { createDueEntry } from '../../domain/mail/ledger/due-entry'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import {
  type CountedPeople,
  countJoinClicks,
  type DayData,
  readCountedPeople,
  readDayData,
} from './day-input'
import { readComparison } from './read-comparison'
import { repeatEarlierDecisions } from './repeat-decisions'

type CollectAttendanceDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'registrations'
  | 'ledger'
  | 'attendance'
  | 'erasures'
  | 'institutions'
  | 'programme'
  | 'config'
  | 'now'
>

/**
 * Counts a day once its data are complete, stores the summary and makes its mails due. A corrected report makes a new
 * edition with mails of its own; a decision about a row changes the stored numbers and sends nothing. When no row
 * falls within the day's hours, there is no summary: the organisers get one notice instead. Two counts may run at
 * once, and the one with older data may write last: each looks again after writing, and counts again what has changed.
 */
export const collectAttendance = async (
  deps: CollectAttendanceDependencies,
  { clinicId, day: number }: { clinicId: string; day: number },
  attempts = MAX_COUNTS,
): Promise<'summarised' | 'too-early' | 'no-data' | 'missing'> => {
  const [clinic, record] = await Promise.all([deps.clinics.get(clinicId), deps.programme.getRecord(clinicId)])
  const day = clinic && isPlannable(clinic) ? clinic.days.find((day) => day.number === number) : undefined
  if (!clinic || !isPlannable(clinic) || !day || clinic.status === 'draft') return 'missing'
  const now = deps.now()
  // The erasure has begun, and people go before rows: counting again would overwrite the numbers with zeros.
  if (clinic.erasedAt !== null || record?.isFrozen) return 'missing'
  const people = await readCountedPeople(deps, clinicId)
  const read = await readDayData(deps, clinic, day, people, now)
  if (!read.isComplete) return 'too-early'
  const isChanged = await repeatEarlierDecisions(deps, { clinicId, day: number, input: read.input })
  const data = isChanged ? await readDayData(deps, clinic, day, people, now) : read
  const { input, report, source, takenAt, hasData } = data
  const previous = (await deps.attendance.listSummaries(clinicId)).find((stored) => stored.day === number)
  if (!hasData) {
    const isExpected = !previous && takesPlace(clinic, day)
    if (isExpected) await addSummaryMails(deps, clinic, number, NO_DATA_EDITION)
    return 'no-data'
  }
  const computed = summariseDay({
    ...input,
    clinicId,
    day: number,
    source,
    dataTakenAt: takenAt,
    joinClicked: hasOnlineMeeting(clinic) ? countJoinClicks(number, people) : null,
    skippedRows: report?.skippedRows,
    longEnough: attendanceShareOf(clinic),
    dayBefore: await attendPreviousDay(deps, clinic, day, people, now),
    comparison: await readComparison(deps, clinic, number),
  })
  const summary = nextEdition(computed, previous)
  // The mails first: they wait for the summary, and the sweep finds a day whose summary was not written.
  await addSummaryMails(deps, clinic, number, summary.edition)
  await noteSpellings(deps, people)
  await deps.attendance.saveSummary(summary)
  const isCurrent = isSameData(data, await readDayData(deps, clinic, day, people, now))
  return isCurrent || attempts === 1
    ? 'summarised'
    : collectAttendance(deps, { clinicId, day: number }, attempts - 1)
}

/** Counts of one day in a job: a report and a decision seldom arrive while it runs. */
const MAX_COUNTS = 3

/** Whether no report, decision or record by hand has arrived in between. */
const isSameData = (before: DayData, after: DayData): boolean => {
  const [a, b] = [before, after].map(({ report, input: { decisions, recordedByHand = [] } }) =>
    JSON.stringify([
      report?.receivedAt,
      Object.entries(decisions ?? {}).toSorted(),
      [...recordedByHand].toSorted(),
    ]),
  )
  return a === b
}

/** Remembers the spellings of the registrants' organisations, to be proposed as institutions of their country. */
const noteSpellings = async (
  deps: Pick<Dependencies, 'institutions'>,
  { registrations }: CountedPeople,
): Promise<void> => {
  const used = toSpellings(registrations)
  for (const [country, spellings] of Map.groupBy(used, (spelling) => spelling.country)) {
    const known = new Map(
      (await deps.institutions.listSpellings(country)).map(({ spelling, people }) => [spelling, people]),
    )
    await deps.institutions.noteSpellings(
      spellings.filter(({ spelling, people }) => people > (known.get(spelling) ?? 0)),
    )
  }
}

/** Adding a mail that exists changes nothing, so each edition is mailed once to each address. */
const addSummaryMails = async (
  deps: Pick<Dependencies, 'ledger' | 'config' | 'now'>,
  clinic: PlannableClinic,
  day: number,
  edition: number,
): Promise<void> => {
  // A clinic that was recorded afterwards sends nothing.
  if (clinic.status === 'recorded') return
  for (const { id } of staffRecipients(clinic, deps.config.summaryRecipients)) {
    const key = {
      clinicId: clinic.id,
      recipientId: id,
      kind: 'day-summary' as const,
      day,
      edition,
    }
    await deps.ledger.add(createDueEntry(key, deps.now(), null))
  }
}

const attendPreviousDay = async (
  deps: Pick<Dependencies, 'attendance'>,
  clinic: PlannableClinic,
  { number }: PlannableDay,
  people: CountedPeople,
  now: Instant,
) => {
  const before = clinic.days.find((day) => day.number === number - 1)
  if (!before) return undefined
  const { input, hasData, isComplete } = await readDayData(deps, clinic, before, people, now)
  if (!hasData || !isComplete) return undefined
  return { day: before.number, people: computeDayAttendance(input).people }
}
