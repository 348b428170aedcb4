import { assertCan, can } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { ClinicTotals, DayTotals } from '../../domain/attendees/attendance-totals'
import type { ClinicAttendee } from '../../domain/attendees/clinic-attendee'
import { type Clinic, isPlannable } from '../../domain/clinic/clinic'
import { isCompletedByLists } from '../../domain/clinic/clinic-history'
import { hasOnlineMeeting } from '../../domain/clinic/venue'
import { countInvitedPeople } from '../../domain/clinic-report/invited-people'
import { countMailOutcomes, type MailOutcome } from '../../domain/clinic-report/mail-outcomes'
import { buildFunnel, type FunnelRow } from '../../domain/clinic-report/reach-funnel'
import {
  type DayPair,
  groupAttendees,
  groupByGender,
  pairDays,
  type ReportGroup,
} from '../../domain/clinic-report/report-groups'
import { countSessions, type SessionInterest } from '../../domain/clinic-report/session-interest'
import { readErasedMailCounts } from '../../domain/erasure/erased-counts'
import { isCampaignKind } from '../../domain/mail/kinds/message-kinds'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import {
  type AttendanceDay,
  type ClinicAttendanceDependencies,
  countClinicAttendance,
} from '../attendees/clinic-attendance'
import { readKeptNumbers } from './kept-numbers'

/** How a report groups the people of a clinic. */
export const reportDimensions = ['sector', 'institution', 'country', 'gender', 'language'] as const
export type ReportDimension = (typeof reportDimensions)[number]

/** The report of one clinic. It holds counts only; what is not known is null, or an empty list. */
export interface ClinicReport {
  takenAt: Instant
  /**
   * `lists`: counted from the clinic's lists, which the numbers link to. `erased`: the personal data were erased and
   * the numbers kept. `recorded`: the numbers were recorded after the clinic.
   */
  basis: 'lists' | 'erased' | 'recorded'
  /** Whether people joined an online meeting; else there are no clicks, minutes and sessions. */
  hasMeeting: boolean
  funnel: FunnelRow[]
  totals: Pick<ClinicTotals, 'attendedAllDays' | 'institutionsJoined' | 'countriesJoined' | 'personMinutes'>
  days: DayTotals[]
  dayPairs: DayPair[]
  groups: Record<ReportDimension, ReportGroup[]>
  /** Whether the groups by gender are left out, as one has fewer than five people and the reader may not see names. */
  isGenderHidden: boolean
  sessions: SessionInterest[]
  mails: MailOutcome[]
}

export type ClinicReportDependencies = ClinicAttendanceDependencies &
  Pick<Dependencies, 'ledger' | 'campaigns' | 'programme'>

/**
 * Counts a clinic's report. The number of table requests follows the days and campaigns of the clinic, and one more
 * per megabyte of registrations and mails.
 * @returns undefined for a draft
 * @throws AccessDeniedError when the staff member may not read the clinic's attendance
 */
export const readClinicReport = async (
  deps: ClinicReportDependencies,
  staff: StaffMember,
  clinic: Clinic,
): Promise<ClinicReport | undefined> => {
  assertCan(staff, 'attendance:read', clinic)
  if (clinic.status === 'draft') return undefined
  const [mail, counted] = await Promise.all([readMail(deps, clinic.id), countLists(deps, clinic)])
  const { basis, numbers } = counted ?? (await readKeptNumbers(deps, clinic))
  const attendees = counted?.attendees ?? null
  const people = attendees ?? []
  const hasMeeting = counted?.hasMeeting ?? hasOnlineMeeting(clinic)
  const isKnown = (counted?.totals.knownDays ?? 0) > 0
  const group = (groupOf: Parameters<typeof groupAttendees>[2]) => groupAttendees(people, isKnown, groupOf)
  const byGender = groupByGender(people, isKnown, can(staff, 'attendees:names', clinic))
  const { registered, clicked, joined, attended, days, ...totals } = numbers
  return {
    takenAt: deps.now(),
    basis,
    hasMeeting,
    funnel: buildFunnel({
      invitations: mail.invited,
      reach: { registered, clicked, joined, attended },
      attendees,
      hasJoinLink: hasOnlineMeeting(clinic),
    }),
    totals,
    days,
    dayPairs: attendees
      ? pairDays(
          people,
          days.map(({ day, joined: known }) => ({ day, isKnown: known !== null })),
        )
      : [],
    groups: {
      sector: group(({ sector }) => ownName(sector)),
      institution: group(({ institution }) =>
        institution === null ? null : { key: institution.id, label: institution.name },
      ),
      country: group(({ country }) => ownName(country)),
      gender: byGender === 'hidden' ? [] : byGender,
      language: group(({ language }) => ownName(language)),
    },
    isGenderHidden: byGender === 'hidden',
    sessions: counted && hasMeeting ? countSessions(people, counted.shownDays) : [],
    mails: mail.outcomes,
  }
}

const ownName = (key: string | null) => (key ? { key, label: key } : null)

interface CountedLists {
  basis: 'lists'
  attendees: readonly ClinicAttendee[]
  totals: ClinicTotals
  numbers: ClinicTotals
  shownDays: readonly AttendanceDay[]
  hasMeeting: boolean
}

/** undefined where there are no lists: erased, or recorded with lists that hold only a part. */
const countLists = async (
  deps: ClinicReportDependencies,
  clinic: Clinic,
): Promise<CountedLists | undefined> => {
  if (clinic.erasedAt !== null || !isPlannable(clinic)) return undefined
  const { attendees, totals, days, hasMeeting } = await countClinicAttendance(deps, clinic)
  if (clinic.history && !isCompletedByLists(clinic.history, attendees.length)) return undefined
  return { basis: 'lists', attendees, totals, numbers: totals, shownDays: days, hasMeeting }
}

/** The mails of the clinic and of its started campaigns. The ledger of the clinic itself holds test invitations. */
const readMail = async (deps: Pick<Dependencies, 'ledger' | 'campaigns' | 'erasures'>, clinicId: string) => {
  const [ownPages, campaigns, erasedCounts] = await Promise.all([
    Array.fromAsync(deps.ledger.pages(clinicId)),
    deps.campaigns.listByClinic(clinicId),
    deps.erasures.erasedCounts(clinicId),
  ])
  const started = campaigns.filter(({ recipientSnapshot }) => recipientSnapshot !== null)
  const campaignPages = await Promise.all(
    started.map(({ number }) => Array.fromAsync(deps.campaigns.mailPages(clinicId, number))),
  )
  const own = ownPages.flat().filter(({ kind }) => !isCampaignKind(kind))
  const invitations = campaignPages.flat(2)
  const erased = readErasedMailCounts(erasedCounts)
  return {
    invited: countInvitedPeople(campaigns, invitations, erased),
    outcomes: countMailOutcomes([...own, ...invitations], erased),
  }
}
