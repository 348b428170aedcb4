import type { DaySummary } from '../../domain/attendance/summary/day-summary'
import type { ClinicTotals, DayTotals } from '../../domain/attendees/attendance-totals'
import type { Clinic } from '../../domain/clinic/clinic'
import type { Dependencies } from '../../ports/dependencies'

interface KeptNumbers {
  basis: 'erased' | 'recorded'
  numbers: Omit<ClinicTotals, 'registered' | 'unmatched' | 'knownDays'> & { registered: number | null }
}

/** The numbers of a clinic without lists: its figures in the programme, and the summaries of its days. */
export const readKeptNumbers = async (
  deps: Pick<Dependencies, 'programme' | 'attendance'>,
  clinic: Clinic,
): Promise<KeptNumbers> => {
  const [record, summaries] = await Promise.all([
    deps.programme.getRecord(clinic.id),
    deps.attendance.listSummaries(clinic.id),
  ])
  const figures = record?.figures ?? null
  const { history } = clinic
  return {
    basis: clinic.status === 'recorded' && clinic.erasedAt === null ? 'recorded' : 'erased',
    numbers: {
      registered: figures?.registered ?? history?.registered ?? null,
      clicked: null,
      joined: figures?.joined ?? history?.joined ?? null,
      attended: figures?.attended ?? history?.attended ?? null,
      attendedAllDays: null,
      personMinutes: figures?.personMinutes ?? null,
      institutionsJoined: figures?.institutions?.count ?? history?.institutions ?? null,
      countriesJoined: figures?.countries?.count ?? history?.countries?.count ?? null,
      days: mergeDays(summaries.map(totalsOfSummary), history),
    },
  }
}

const totalsOfSummary = ({ day, counts, excluded }: DaySummary): DayTotals => ({
  day,
  registered: counts.registered,
  clicked: counts.joinClicked,
  joined: counts.joined,
  attended: counts.attended,
  unmatched: counts.unmatchedPeople,
  excluded: Object.values(excluded).reduce((sum, count) => sum + count, 0),
  personMinutes: null,
})

/**
 * The days of the summaries, and those that were entered of a clinic recorded afterwards. As for the whole clinic, a
 * day counts by its summary once that holds at least as many people.
 */
const mergeDays = (summarised: readonly DayTotals[], history: Clinic['history']): DayTotals[] => {
  const entered = (history?.attendedByDay ?? []).flatMap((attended, index): DayTotals[] => {
    const summary = summarised.find(({ day }) => day === index + 1)
    if (attended === null || (summary?.attended ?? -1) >= attended) return []
    const unknown = { clicked: null, joined: null, unmatched: null, excluded: null, personMinutes: null }
    return [{ ...unknown, day: index + 1, registered: history?.registered ?? null, attended }]
  })
  const days = new Map([...summarised, ...entered].map((totals) => [totals.day, totals]))
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}
