import { participantKey } from '../../domain/attendance/matching/match-participants'
import { FOLLOWERS_LIST_ID } from '../../domain/followers/followers-list'
import { personId } from '../../domain/ids'
import { describeAnswers } from '../../domain/registration/registration-answers'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Everything stored about one registration, for the registrant: the registration, its mails, what the clinic knows of
 * the attendance, decisions of organisers about it, and whether the address gets mail. Rows of Zoom are the
 * registrant's by their address or by a decision, never by a name alone, which another person may have.
 * Contact lists and their invitations are left out: the link proves a registration, and lists belong to their owners.
 * @returns undefined: there is no such registration
 */
export const exportOwnData = async (
  deps: Pick<
    Dependencies,
    | 'clinics'
    | 'registrations'
    | 'ledger'
    | 'attendance'
    | 'certificates'
    | 'suppressions'
    | 'contactLists'
    | 'now'
  >,
  { clinicId, registrationId }: { clinicId: string; registrationId: string },
) => {
  const registration = await deps.registrations.get(clinicId, registrationId)
  const clinic = await deps.clinics.get(clinicId)
  if (!registration || !clinic) return undefined
  const person = personId(registration.email)
  const [
    mails,
    events,
    decisions,
    records,
    certificate,
    audit,
    suppression,
    unsubscribed,
    follower,
    followRequest,
  ] = await Promise.all([
    deps.ledger.listByRecipient(clinicId, registrationId),
    deps.attendance.listEvents(clinicId),
    deps.attendance.listMatchDecisions(clinicId),
    deps.attendance.listAttendanceRecords(clinicId),
    deps.certificates.get(clinicId, registrationId),
    deps.clinics.audit(clinicId),
    deps.suppressions.readRecord(person),
    deps.suppressions.hasUnsubscribed(person),
    deps.contactLists.findContact(FOLLOWERS_LIST_ID, registration.email),
    deps.contactLists.findFollowRequest(person),
  ])
  const reports = await Promise.all(clinic.days.map(({ number }) => deps.attendance.report(clinicId, number)))
  const own = decisions.filter((decision) => decision.outcome === registrationId)
  const isOwn = (row: { name: string; email: string | null }): boolean =>
    (row.email !== null && personId(row.email) === person) ||
    own.some((decision) => decision.participantKey === participantKey(row))
  return {
    exportedAt: deps.now(),
    clinic: { id: clinic.id, title: clinic.title },
    registration,
    // In words, because the registration has only the numbers of questions and choices.
    answers: describeAnswers(clinic.questions, registration.answers, registration.language).map(
      ({ label, values }) => ({ question: label.text, answers: values.map(({ text }) => text) }),
    ),
    mails,
    zoomEvents: events.filter(isOwn),
    zoomReports: reports.flatMap((report) =>
      (report?.stays ?? []).filter(isOwn).map((stay) => ({ day: report?.day, ...stay })),
    ),
    matchDecisions: own,
    attendanceByHand: records.filter((record) => record.registrationId === registrationId),
    certificate: certificate ?? null,
    auditLog: audit
      .filter(({ after }) => after['registration'] === registrationId)
      .map(({ at, action, before, after }) => ({ at, action, before, after })),
    address: {
      suppression: suppression ?? null,
      unsubscribedFromInvitations: unsubscribed,
      isFollower: follower !== undefined || followRequest?.state === 'confirmed',
    },
    notIncluded: 'Contact lists of organisers that hold this address, and invitations sent from them.',
  }
}
