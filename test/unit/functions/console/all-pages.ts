import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { toSesReason } from '../../../../shared/domain/mail/ledger/mail-reason'
import { collectAttendance } from '../../../../shared/use-cases/attendance/collect-attendance'
import { makeProgrammeLink } from '../../../../shared/use-cases/programme/share-programme'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import {
  aClinic,
  aDispatch,
  aLedgerEntry,
  anUndatedDay,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../support/builders/builders'
import { aCertificate } from '../../../support/builders/certificate-builders'
import { aContact, aContactList, aListAudit, anImportDraft } from '../../../support/builders/contact-builders'
import { anErasure } from '../../../support/builders/erasure-builder'
import { registrationQuestions } from '../../../support/builders/question-builder'
import { someGapChoices } from '../../../support/builders/survey-builder'
import { addCampaignsInEachState } from './campaigns/campaigns-in-each-state'
import { aConsole, aStaff } from './in-memory-console'

const questionsWith = (text: string): Clinic['questions'] =>
  registrationQuestions.map((question) => ({
    ...question,
    label: { en: text },
    options: question.options.map((option) => ({ ...option, label: { en: text } })),
  }))

/** A console in which every page has data to show; `text` is in every field that a person can write. */
export const aConsoleWithEverything = async (text = 'Plain words') => {
  const words = {
    title: `${text} title`,
    announcement: `${text}\n10 December 2026\n09:00-10:00 ${text}`,
    organisers: [{ name: text, email: 'hodan@example.org', language: 'en' as const }],
    coOrganisers: [text],
    introduction: [text, `- ${text}`],
    audience: [text],
    questions: questionsWith(text),
    materials: [{ title: text, url: 'https://slides.example.org/1' }],
  }
  const session = {
    start: '09:00',
    end: '10:00',
    title: text,
    kind: 'session' as const,
    description: text,
    speakers: [{ name: text, affiliation: text }],
  }
  const published = aPublishedClinic(words)
  const day = published.days.map((each) => ({ ...each, sessions: [session] }))
  const undated: Clinic = {
    ...aClinic({ ...words, id: 'undated-draft', zoom: null }),
    timeZone: null,
    days: [anUndatedDay()],
  }
  const testConsole = await aConsole({
    staff: aStaff('admin'),
    now: '2026-12-11T12:00:00.000Z',
    clinics: [
      { ...published, days: day },
      aClinic({ ...words, id: 'ready-draft', days: futureDays() }),
      undated,
      aPublishedClinic({ ...words, id: 'to-come', days: futureDays(), asksGaps: true }),
    ],
  })
  const { deps } = testConsole
  const deadLetter = { id: 'letter-1', sentAt: '2026-12-10T06:00:00.000Z', errorCode: text }
  deps.deadLetterMessages.bulk.push({
    ...deadLetter,
    body: JSON.stringify({ clinicId: somaliaClinicId, kind: text }),
  })
  deps.deadLetterMessages.schedule.push({ ...deadLetter, body: text })
  const registration = aRegistration({
    name: text,
    organisation: text,
    jobTitle: text,
    answers: { q1: text.slice(0, 500), q2: ['1'] },
    joinClickedAt: { '1': '2026-12-10T06:00:00.000Z' },
  })
  await deps.registrations.register(
    registration,
    aLedgerEntry({ state: 'failed', reason: toSesReason(text), recipientId: registration.id }),
    null,
  )
  await deps.dispatches.add(aDispatch({ state: 'done' }))
  for (const status of ['pending', 'rejected'] as const) {
    const asks = aRegistration({
      clinicId: 'to-come',
      email: `${status}@example.org`,
      name: text,
      organisation: text,
    })
    const about = { clinicId: 'to-come', recipientId: asks.id }
    const from = { ...asks, status: 'pending' as const }
    await deps.registrations.register(from, aLedgerEntry({ ...about, kind: 'pending' }), null)
    if (status === 'pending') continue
    const mail = aLedgerEntry({ ...about, kind: 'rejected', revision: 2 })
    await deps.registrations.change({ from, to: { ...asks, status, revision: 2 }, mail, capacity: null })
  }
  const guest = aStay({ name: text, email: null })
  for (const number of [1, 2]) {
    const on = (stay: typeof guest) => ({
      ...stay,
      from: stay.from.replace('-10T', `-1${number - 1}T`),
      to: stay.to.replace('-10T', `-1${number - 1}T`),
    })
    await deps.attendance.saveReport(
      aReport({
        day: number,
        stays: [on(aStay()), on(guest), on(aStay({ name: `${text} 2`, email: null }))],
      }),
    )
    await collectAttendance(deps, { clinicId: somaliaClinicId, day: number })
  }
  const list = aContactList({ name: text })
  await deps.contactLists.create(list, aListAudit())
  const optedOut = { at: deps.now(), source: text }
  const known = aContact({ name: text, organisation: text, optedOut })
  await deps.contactLists.replace({ ...list, version: 2, size: 1 }, [known], aListAudit())
  const contacts = [aContact({ email: 'new@example.org', name: text }), known, text, known]
  await deps.contactLists.saveDraft(anImportDraft(contacts, { listId: list.id, at: deps.now() }))
  await updateFigures(deps, somaliaClinicId)
  const form = { coOrganisers: [text], days: 30, idempotencyKey: 'form-of-a-link' }
  await makeProgrammeLink(deps, aStaff('admin'), form)
  await deps.erasures.add(anErasure())
  await deps.certificates.issue(aCertificate({ name: text, organisation: text, clinicTitle: text }))
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    await deps.surveys.putGapAnswer({
      clinicId: 'to-come',
      id,
      choices: someGapChoices('planned', { ss7: 'not-known' }),
      texts: {},
    })
  await addCampaignsInEachState(deps, text)
  return testConsole
}

const futureDays = () =>
  aPublishedClinic().days.map((day) => ({ ...day, date: day.date.replace('-12-1', '-12-2') }))

const clinic = (id: string, ...pages: string[]) => pages.map((page) => `/console/clinics/${id}${page}`)

/** The address of every page that shows something, in every state that it can have. */
export const everyPage = [
  '/console',
  '/console/signed-out',
  '/console/nowhere',
  '/console/clinics/new',
  '/console/suppressions',
  ...clinic(
    somaliaClinicId,
    '',
    '/announcement',
    '/edit',
    '/registrations',
    '/registrations?text=zzz',
    '/timeline',
    '/cancel',
    '/copy',
    '/certificates',
    '/certificates?text=zzz',
    '/materials',
    '/questions',
    '/translations',
    '/translations?language=ar',
    '/survey',
    '/gap-analysis',
    '/gap-analysis/projected',
    '/gap-analysis/projected?lang=ar',
    '/survey/questions',
  ),
  ...clinic(
    somaliaClinicId,
    '/days/1',
    '/days/2',
    '/days/2?notice=decided',
    '/days/1/report',
    '/days/1/move',
    '/days/9',
  ),
  ...clinic(
    somaliaClinicId,
    '/attendees',
    '/attendees?day=1&reach=registered&sort=minutes',
    '/attendees?text=zzz',
    '/attendees?day=1&session=1&also=clicked&except=joined.2',
    '/report',
    '/days/1/missing-institutions',
  ),
  ...clinic(
    somaliaClinicId,
    '/days/1/participants',
    '/days/1/participants/new',
    '/days/1/tick-list',
    '/days/1/sign-in-sheet',
  ),
  ...clinic(somaliaClinicId, '/decisions', '/decisions?confirmed=2&waitlisted=1&rejected=1&unchanged=1'),
  ...clinic('to-come', '/decisions', '/decisions?choose=all'),
  ...clinic(
    'to-come',
    '?notice=saved',
    '/gap-analysis',
    '/report',
    '/registrations',
    '/timeline',
    '/days/1',
    '/days/1/move',
  ),
  ...clinic(
    'to-come',
    '/days/2/move?date=2026-12-22&start=10:00&end=11:00',
    '/days/2/move?date=x&start=10:00&end=9',
  ),
  ...clinic('ready-draft', '', '/edit', '/publish', '/timeline'),
  ...clinic('to-come', '/invitations', ...[1, 2, 3, 4, 5, 6].map((number) => `/invitations/${number}`)),
  ...clinic(somaliaClinicId, '/invitations', '/invitations?notice=campaign-cancel'),
  '/console/history',
  '/console/institutions',
  '/console/institutions?country=SO',
  '/console/lists',
  '/console/lists?notice=list-erased',
  `/console/lists/${aContactList().id}/erase`,
  `/console/lists/${aContactList().id}?notice=imported`,
  `/console/lists/${aContactList().id}?search=zzz`,
  `/console/lists/${aContactList().id}/contact`,
  `/console/lists/${aContactList().id}/contact?email=${aContact().email}`,
  `/console/lists/${aContactList().id}/name`,
  `/console/lists/${aContactList().id}/imports/${'a'.repeat(16)}`,
  '/console/programme',
  '/console/programme?by=clinic',
  '/console/programme?by=coOrganiser&a=Plain+words&b=x',
  '/console/programme/people?figure=joined',
  '/console/programme/people?figure=people',
  '/console/programme/institutions',
  '/console/programme/countries',
  '/console/programme/links',
  '/console/programme/links?notice=link-made',
  '/console/dead-letters?redriven=2',
  '/console/erasure',
  '/console/erasure?notice=erasing',
  ...['bulk', 'schedule', 'changes'].map((queue) => `/console/dead-letters/${queue}`),
  ...clinic('undated-draft', '', '/edit', '/announcement', '/publish'),
]
