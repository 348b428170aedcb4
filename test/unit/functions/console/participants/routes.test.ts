import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../../shared/domain/attendance/matching/match-participants'
import { registrationId } from '../../../../../shared/domain/ids'
import { isPlaceholderAddress } from '../../../../../shared/domain/values/placeholder-address'
import {
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}/days/1`
const ayaan = registrationId(somaliaClinicId, 'ayaan@example.org')
const guests = ['NUR Ayaan', 'Interpreter B', 'Guled (Hormuud)', 'Walk-in Guest'].map((name) =>
  aStay({ name, email: null }),
)
const [swapped, helper, guled, walkIn] = guests.map(participantKey)

const aReviewedDay = async (now = '2026-12-12T09:00:00.000Z') => {
  const testConsole = await aConsole({ now, staff: aStaff(), clinics: [aPublishedClinic()] })
  const { deps } = testConsole
  const people = [
    { email: 'ayaan@example.org', name: 'Ayaan Nur', organisation: 'NCA' },
    { email: 'guled@example.org', name: 'Guled Ali', organisation: 'Hormuud' },
  ]
  for (const person of people) {
    const registration = aRegistration(person)
    await deps.registrations.register(
      registration,
      aLedgerEntry({ recipientId: registration.id, state: 'accepted' }),
      null,
    )
  }
  await deps.attendance.saveReport(aReport({ stays: guests }))
  return testConsole
}

describe('the review of participants', () => {
  it('offers each plausible registrant with the reasons, and the roles', async () => {
    const { get } = await aReviewedDay()

    const text = await pageText(await get(`${base}/participants`))

    expect(text).toContain('Ayaan Nur, ayaan@example.org: same name')
    expect(text).toContain('Guled Ali, guled@example.org: organisation in the display name')
    expect(text).toContain('Not a participant')
    expect(text).toContain('interpreter: suggested by the display name')
  })

  it('saves several choices at once, and leaves those not decided', async () => {
    const { post, deps } = await aReviewedDay()

    const answer = await post(`${base}/participants`, {
      [`choice.${swapped}`]: ayaan,
      [`choice.${helper}`]: 'participant',
      [`choice.${guled}`]: '',
      [`email.${guled}`]: 'GULED@example.org',
      [`choice.${walkIn}`]: '',
      [`email.${walkIn}`]: '',
    })

    expect(answer.headers.get('location')).toBe(`${base}/participants?notice=decided`)
    expect(await deps.attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({
      [swapped ?? '']: ayaan,
      [helper ?? '']: 'participant',
      [guled ?? '']: registrationId(somaliaClinicId, 'guled@example.org'),
    })
    const audit = await deps.clinics.audit(somaliaClinicId)
    expect(audit.filter(({ action }) => action === 'match-decided')).toHaveLength(3)
  })

  it('saves nothing and keeps what was typed when one address belongs to no registrant', async () => {
    const { post, deps } = await aReviewedDay()

    const answer = await post(`${base}/participants`, {
      [`choice.${swapped}`]: ayaan,
      [`email.${guled}`]: 'nobody@example.org',
    })

    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('No registrant has this address.')
    expect(html).toContain('value="nobody@example.org"')
    expect(html).toContain(`<option value="${ayaan}" selected`)
    expect(await deps.attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({})
  })

  it.each(['../x', 'registration-of-another-clinic', '__proto__'])('takes no choice "%s"', async (choice) => {
    const { post, deps } = await aReviewedDay()

    expect((await post(`${base}/participants`, { [`choice.${swapped}`]: choice })).status).toBe(422)
    expect(await deps.attendance.getMatchDecisions(somaliaClinicId, 1)).toEqual({})
  })
})

describe('somebody new', () => {
  const person = {
    row: walkIn ?? '',
    name: 'Sahra Yusuf',
    email: 'sahra@example.org',
    organisation: 'Dahabshiil',
    sector: 'operator',
    country: 'SO',
    reason: 'came with a colleague',
  }

  it('is registered with a reason and matched, and gets no mail after the clinic', async () => {
    const { post, deps } = await aReviewedDay()

    const answer = await post(`${base}/participants/new`, person)

    expect(answer.status).toBe(303)
    const id = registrationId(somaliaClinicId, 'sahra@example.org')
    expect(await deps.registrations.get(somaliaClinicId, id)).toMatchObject({
      name: 'Sahra Yusuf',
      status: 'confirmed',
      consentVersion: 'on-the-spot',
    })
    expect(await deps.attendance.getMatchDecisions(somaliaClinicId, 1)).toMatchObject({ [walkIn ?? '']: id })
    const mails = await deps.ledger.listByRecipient(somaliaClinicId, id)
    expect(mails.map(({ state, reason }) => [state, reason])).toEqual([['skipped', 'clinic-over']])
    expect(await deps.clinics.audit(somaliaClinicId)).toContainEqual(
      expect.objectContaining({
        action: 'registered-by-staff',
        by: 'staff-1',
        after: { registration: id, reason: 'came with a colleague' },
      }),
    )
  })

  it('gets the confirmation while the clinic lasts', async () => {
    const { post, deps } = await aReviewedDay('2026-12-10T10:00:00.000Z')

    await post(`${base}/participants/new`, person)

    const id = registrationId(somaliaClinicId, 'sahra@example.org')
    const mails = await deps.ledger.listByRecipient(somaliaClinicId, id)
    expect(mails.map(({ kind, state }) => [kind, state])).toEqual([['confirmation', 'due']])
  })

  it('may have no address: then no mail is sent, and two people are two', async () => {
    const { post, deps } = await aReviewedDay('2026-12-10T10:00:00.000Z')

    for (const idempotencyKey of ['form-of-the-first', 'form-of-the-second'])
      await post(`${base}/participants/new`, { ...person, idempotencyKey, row: '', email: '' })

    const all = (await Array.fromAsync(deps.registrations.pages(somaliaClinicId))).flat()
    const added = all.filter(({ name }) => name === 'Sahra Yusuf')
    expect(added.map(({ email }) => isPlaceholderAddress(email))).toEqual([true, true])
    for (const { id } of added) {
      const mails = await deps.ledger.listByRecipient(somaliaClinicId, id)
      expect(mails.map(({ state, reason }) => [state, reason])).toEqual([['skipped', 'no-address']])
    }
    expect(await deps.attendance.listAttendanceRecords(somaliaClinicId)).toHaveLength(2)
  })

  it.each([
    [{ reason: ' ' }, 'Enter the reason'],
    [{ name: '' }, 'Enter the name.'],
    [{ email: 'not an address' }, 'Enter an e-mail address'],
    [{ country: 'Somalia' }, 'Choose a country.'],
    [{ sector: '' }, 'Choose a sector.'],
  ])('needs every field but the address: %j', async (wrong, message) => {
    const { post, deps } = await aReviewedDay()

    const answer = await post(`${base}/participants/new`, { ...person, ...wrong })

    expect(answer.status).toBe(422)
    expect(await pageText(answer)).toContain(message)
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(2)
  })
})

describe('attendance by hand', () => {
  const guledId = registrationId(somaliaClinicId, 'guled@example.org')
  const list = `/console/clinics/${somaliaClinicId}/attendees?day=1&reach=attended`

  it('counts as attended, is undone by the same list, and stands in the audit log', async () => {
    const { get, post, deps } = await aReviewedDay()
    const shown = { [`listed.${ayaan}`]: 'no', [`listed.${guledId}`]: 'no' }

    await post(`${base}/tick-list`, { ...shown, [`present.${guledId}`]: 'yes', reason: 'Seen at the venue' })
    expect(await pageText(await get(list))).toMatch(/Guled Ali guled@example\.org .* yes recorded by hand/)

    await post(`${base}/tick-list`, { ...shown, [`listed.${guledId}`]: 'yes', reason: 'a mistake' })
    expect(await pageText(await get(list))).not.toContain('Guled Ali guled@example.org')
    const audit = (await deps.clinics.audit(somaliaClinicId)).filter(
      ({ action }) => action === 'attendance-recorded',
    )
    expect(audit.map(({ after }) => [after['present'], after['reason']])).toEqual([
      [true, 'Seen at the venue'],
      [false, 'a mistake'],
    ])
  })

  it('leaves those alone whom another phone has recorded meanwhile', async () => {
    const { post, deps } = await aReviewedDay()
    await post(`${base}/tick-list`, {
      [`listed.${guledId}`]: 'no',
      [`present.${guledId}`]: 'yes',
      reason: 'x',
    })

    await post(`${base}/tick-list`, {
      [`listed.${guledId}`]: 'no',
      [`listed.${ayaan}`]: 'no',
      [`present.${ayaan}`]: 'yes',
      reason: 'y',
    })

    const records = await deps.attendance.listAttendanceRecords(somaliaClinicId)
    expect(records.map(({ isPresent }) => isPresent)).toEqual([true, true])
  })

  it.each([
    'ayaan@example.org\nGULED@example.org',
    'name,email\nAyaan Nur,ayaan@example.org\nGuled,guled@example.org',
    'E-mail;signed\r\nayaan@example.org;x\r\nguled@example.org;x',
  ])('is read from a list of addresses: %j', async (rows) => {
    const { post, deps } = await aReviewedDay()

    const answer = await post(`${base}/attendance-list`, { rows, listReason: 'sign-in sheet' })

    expect(answer.status).toBe(303)
    expect(await deps.attendance.listAttendanceRecords(somaliaClinicId)).toHaveLength(2)
  })

  it.each([
    ['ayaan@example.org\nGuled Ali', 'Line 2: “Guled Ali” is no e-mail address.'],
    ['ayaan@example.org\nother@example.org', 'Line 2: no registrant has the address other@example.org.'],
    ['', 'Enter at least one address.'],
  ])(
    'records nothing of a list with a problem, names the line and keeps the text: %j',
    async (rows, problem) => {
      const { post, deps } = await aReviewedDay()

      const answer = await post(`${base}/attendance-list`, { rows, listReason: 'sign-in sheet' })

      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain(problem)
      expect(html).toContain(rows.split('\n')[0])
      expect(await deps.attendance.listAttendanceRecords(somaliaClinicId)).toEqual([])
    },
  )

  it('cannot be recorded before the day begins', async () => {
    const { post, deps } = await aReviewedDay('2026-12-10T05:00:00.000Z')

    const answer = await post(`${base}/attendance-list`, { rows: 'ayaan@example.org', listReason: 'early' })

    expect(answer.headers.get('location')).toContain('notice=attendance-not-recorded')
    expect(await deps.attendance.listAttendanceRecords(somaliaClinicId)).toEqual([])
  })

  it('prints a sheet with every registrant and empty lines', async () => {
    const { get } = await aReviewedDay()

    const text = await pageText(await get(`${base}/sign-in-sheet`))
    expect(text).toContain('1 Ayaan Nur NCA 2 Guled Ali Hormuud 3 4')
  })
})
