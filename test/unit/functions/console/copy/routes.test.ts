import { describe, expect, it } from 'vitest'
import type { Clinic } from '../../../../../shared/domain/clinic/clinic'
import { planMessages } from '../../../../../shared/domain/mail/kinds/message-plan'
import { templateSurvey } from '../../../../../shared/domain/survey/survey-questions'
import { copyClinic } from '../../../../../shared/use-cases/clinic/copy-clinic'
import {
  aDay,
  aDaySummary,
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aChoiceQuestion, retiredQuestions } from '../../../../support/builders/question-builder'
import { ownQuestions } from '../../../../support/builders/survey-builder'
import { aConsole, pageText } from '../in-memory-console'

const copy = `/console/clinics/${somaliaClinicId}/copy`
const options = (overrides: Record<string, string> = {}) => ({
  idempotencyKey: 'first-form',
  date: '2027-03-16',
  title: 'DFS Security Clinic for Somalia',
  country: 'SO',
  timeZone: 'Africa/Mogadishu',
  ...overrides,
})
const idIn = (answer: Response) =>
  /clinics\/([a-z0-9-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''

const withSpeakers = <Day extends ReturnType<typeof aDay>>(day: Day): Day => ({
  ...day,
  sessions: day.sessions.map((session) => ({
    ...session,
    speakers: [{ name: 'A. Example', affiliation: 'ITU' }],
  })),
})

describe('copying a clinic', () => {
  it('shifts days and rules alike, and keeps distances and hours', async () => {
    const original = aPublishedClinic({
      days: [withSpeakers(aDay()), aDay({ number: 2, date: '2026-12-14', start: '10:00' })],
    })
    const { post, follow, deps } = await aConsole({ clinics: [original] })

    const answer = await post(copy, options())

    expect(answer.status).toBe(303)
    const clinic = await deps.clinics.get(idIn(answer))
    expect(clinic?.days.map(({ date, start, end }) => [date, start, end])).toEqual([
      ['2027-03-16', '09:00', '12:30'],
      ['2027-03-20', '10:00', '12:30'],
    ])
    expect(clinic?.days[0]?.sessions).toEqual(aDay().sessions)
    expect(clinic?.days[1]?.sessions).toEqual(original.days[1]?.sessions)
    expect(planMessages(clinic as typeof original).map(({ at }) => at)).toEqual(
      planMessages({
        ...original,
        days: [aDay({ date: '2027-03-16' }), aDay({ number: 2, date: '2027-03-20', start: '10:00' })],
      }).map(({ at }) => at),
    )
    expect(await pageText(await follow(answer))).toContain('This is the copy, a draft.')
  })

  it('is a draft of its own: no registration, mail, dispatch, attendance, meeting or former time comes along', async () => {
    const original: Clinic = {
      ...aPublishedClinic({
        status: 'cancelled',
        cancelledAt: '2026-12-01T08:00:00.000Z',
        version: 7,
        approval: true,
      }),
      days: [aDay({ planVersion: 3, changedAt: '2026-12-01T08:00:00.000Z', former: [former] })],
    }
    const { post, deps } = await aConsole({ clinics: [original] })
    const registration = aRegistration({ joinClickedAt: { '1': '2026-12-10T06:00:00.000Z' } })
    await deps.registrations.register(registration, aLedgerEntry({ state: 'accepted' }), null)
    await deps.dispatches.add(aDispatch({ state: 'done' }))
    await deps.attendance.saveReport(aReport())
    await deps.attendance.saveMatchDecision(somaliaClinicId, 1, 'row-1', registration.id)
    await deps.attendance.saveSummary(aDaySummary())

    const id = idIn(await post(copy, options()))

    expect(id).not.toBe(somaliaClinicId)
    expect(await deps.clinics.get(id)).toMatchObject({
      status: 'draft',
      version: 1,
      zoom: null,
      publishedAt: null,
      cancelledAt: null,
      organisers: original.organisers,
      approval: true,
      days: [{ planVersion: 1, changedAt: null, former: [] }],
    })
    expect(await deps.registrations.seatsTaken(id)).toBe(0)
    expect((await Array.fromAsync(deps.registrations.pages(id))).flat()).toEqual([])
    expect((await Array.fromAsync(deps.ledger.pages(id))).flat()).toEqual([])
    expect(await deps.dispatches.listByClinic(id)).toEqual([])
    expect(await deps.attendance.report(id, 1)).toBeUndefined()
    expect(await deps.attendance.getMatchDecisions(id, 1)).toEqual({})
    expect(await deps.attendance.listSummaries(id)).toEqual([])
  })

  it('is recorded in both audit logs', async () => {
    const { post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const id = idIn(await post(copy, options()))
    expect(await deps.clinics.audit(id)).toMatchObject([
      { action: 'created', by: 'staff-1', after: { copyOf: somaliaClinicId } },
    ])
    expect((await deps.clinics.audit(somaliaClinicId)).at(-1)).toMatchObject({
      action: 'copied',
      after: { copy: id },
    })
  })

  it('asks what the original asks: in its form without what is retired, and in its survey', async () => {
    const { post, deps } = await aConsole({ clinics: [aPublishedClinic({ questions: retiredQuestions })] })
    const questions = { ...templateSurvey(somaliaClinicId), revision: 1, own: ownQuestions }
    await deps.surveys.saveQuestions(questions, anAuditRecord())
    const id = idIn(await post(copy, options()))
    await post(copy, options())
    expect((await deps.clinics.get(id))?.questions).toEqual([aChoiceQuestion])
    const copied = await deps.surveys.questions(id)
    expect(copied).toMatchObject({ clinicId: id, revision: 1, own: ownQuestions })
    const changes = (await deps.clinics.audit(id)).filter(({ action }) => action === 'survey-changed')
    expect(changes.map(({ after }) => after['copyOf'])).toEqual([somaliaClinicId])
  })

  it('is made once of a double click, and twice of two forms', async () => {
    const { post, get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const [one, two] = await Promise.all([post(copy, options()), post(copy, options())])
    expect(idIn(one)).toBe(idIn(two))
    expect(await deps.clinics.list()).toHaveLength(2)
    expect(
      (await deps.clinics.audit(somaliaClinicId)).filter(({ action }) => action === 'copied'),
    ).toHaveLength(1)

    await post(copy, options({ idempotencyKey: 'second-form' }))
    expect(await deps.clinics.list()).toHaveLength(3)
    const forms = await Promise.all([get(copy), get(copy)])
    const [first, second] = await Promise.all(
      forms.map(async (form) => /name="idempotencyKey" value="([^"]+)"/.exec(await form.text())?.[1]),
    )
    expect(first).toBeTruthy()
    expect(first).not.toBe(second)
  })

  it('leaves a draft alone that was edited since the same form made it', async () => {
    const { deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const order = { ...options(), from: somaliaClinicId, by: 'staff-1' }
    const copied = await copyClinic(deps, order)
    if (copied.result !== 'copied') throw new Error('no copy')
    const edited = { ...copied.clinic, title: 'Edited since', version: 2 }
    const audit = { clinicId: edited.id, at: deps.now(), by: 'staff-1', action: 'edited' as const }
    await deps.clinics.save(edited, { ...audit, before: {}, after: {} })

    await copyClinic(deps, order)

    expect(await deps.clinics.get(edited.id)).toEqual(edited)
  })

  it('says when a new day falls into an hour that the clock skips', async () => {
    const { post, follow } = await aConsole({ clinics: [aPublishedClinic()] })
    const berlin = options({ date: '2027-03-28', timeZone: 'Europe/Berlin' })
    const original = await post(copy, { ...berlin, idempotencyKey: 'other-form' })
    expect(await pageText(await follow(original))).toContain('Nothing is missing')

    const night = aPublishedClinic({ days: [aDay({ start: '02:30', end: '05:00' })] })
    const nightly = await aConsole({ clinics: [night] })
    const answer = await nightly.post(copy, berlin)
    expect(await pageText(await nightly.follow(answer))).toContain(
      'In Berlin the clock skips 02:30 on 2027-03-28. Take 01:59 or 03:00.',
    )
  })

  it('knows no distances where the first day had no date', async () => {
    const undated: Clinic = { ...aPublishedClinic(), days: [{ ...aDay(), date: null }, aDay({ number: 2 })] }
    const { post, deps } = await aConsole({ clinics: [undated] })
    const clinic = await deps.clinics.get(idIn(await post(copy, options())))
    expect(clinic?.days.map(({ date }) => date)).toEqual(['2027-03-16', null])
  })

  it.each([
    ['date', ''],
    ['date', '2027-02-30'],
    ['date', '9999-12-31'],
    ['title', ' '],
    ['timeZone', 'EAT'],
  ])('is refused at the field %s when it holds "%s", and keeps what was typed', async (field, value) => {
    const { post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const answer = await post(
      copy,
      options({ [field]: value, title: field === 'title' ? value : 'My title' }),
    )
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(`id="field-${field}-error"`)
    expect(page).toContain('value="first-form"')
    expect(await deps.clinics.list()).toHaveLength(1)
  })
})

const former = {
  planVersion: 1,
  date: '2026-12-08',
  start: '09:00',
  end: '12:30',
  zone: 'Africa/Mogadishu',
}
