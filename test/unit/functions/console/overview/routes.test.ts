import { describe, expect, it } from 'vitest'
import { offerSeats } from '../../../../../shared/use-cases/registration/offer-seats'
import {
  aClinic,
  aDay,
  aDispatch,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aWithdrawal,
  somaliaClinicId,
} from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const base = `/console/clinics/${somaliaClinicId}`
const past = aPublishedClinic({ id: 'past-clinic', title: 'Past one' })
const register = async (
  deps: Awaited<ReturnType<typeof aConsole>>['deps'],
  email: string,
  overrides = {},
) => {
  const registration = aRegistration({ email, ...overrides })
  await deps.registrations.register(registration, aLedgerEntry({ recipientId: registration.id }), null)
  return registration
}

describe('the list of clinics', () => {
  it('says what to do when there is none', async () => {
    const { get } = await aConsole()
    expect(await pageText(await get('/console'))).toContain(
      'Start with “New clinic” and paste an announcement',
    )
  })

  it('puts each clinic where it belongs, with how many registered', async () => {
    const late = aPublishedClinic({ id: 'later-clinic', title: 'Later one', timeZone: 'Africa/Kigali' })
    late.days = [aDay({ date: '2027-02-02' })]
    past.days = [aDay({ date: '2026-11-01' })]
    const called = aPublishedClinic({ id: 'called-off', title: 'Called off', status: 'cancelled' })
    const draft = aClinic({ id: 'a-draft', title: 'Drafted' })
    const { get, deps } = await aConsole({
      clinics: [late, past, called, draft, aPublishedClinic({ capacity: 50 })],
    })
    await register(deps, 'a@example.org')
    const words = await pageText(await get('/console'))
    expect(words).toMatch(
      /Upcoming 2 .*Somalia 10–11 December 2026.* 1 of 50 .*Later one.*Drafts 1 .*Drafted.*Completed and cancelled 2 .*(Called off.*Past one|Past one.*Called off)/,
    )
  })
})

describe('the overview of a clinic', () => {
  it('tells days in clinic time with place and offset, numbers and the next messages', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await register(deps, 'a@example.org')
    await deps.dispatches.add(
      aDispatch({ at: '2026-11-19T06:00:00.000Z', state: 'done', kind: 'reminder-week', day: null }),
    )
    await deps.dispatches.add(aDispatch())
    const words = await pageText(await get(base))
    expect(words).toContain('1. Thursday, 10 December 2026 09:00–12:30 (Mogadishu, UTC+03:00) upcoming')
    expect(words).toMatch(/Registered 1 /)
    expect(words).toContain(
      'Next messages Reminder the day before, day 1 Wednesday, 9 December 2026, 09:00 (Mogadishu, UTC+03:00)',
    )
    expect(words).not.toContain('Reminder a week before')
  })

  it('shows the messages of the plan at once after publishing, before any dispatch has been written', async () => {
    const { post, follow } = await aConsole({ clinics: [aClinic()] })
    const words = await pageText(await follow(await post(`${base}/publish`, { version: '1' })))
    expect(words).toContain('the messages below are planned')
    expect(words).toContain('Next messages Reminder a week before Thursday, 3 December 2026, 09:00')
    expect(words).not.toContain('No more messages scheduled')
  })

  it('shows the new time at once after a day was moved, and no message for the old one', async () => {
    const { post, follow, get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await deps.dispatches.add(aDispatch({ day: 1, at: '2026-12-09T06:00:00.000Z' }))
    const moved = { date: '2026-12-08', start: '10:00', end: '12:00', version: '2' }
    const words = await pageText(await follow(await post(`${base}/days/1/move`, moved)))
    expect(words).toContain('Reminder the day before, day 1 Monday, 7 December 2026, 09:00')
    expect(words).not.toContain('Wednesday, 9 December 2026, 09:00')
    expect(await pageText(await get(`${base}/timeline`))).toMatch(
      /day 1 rescheduled Wednesday, 9 December 2026/,
    )
  })

  it('offers no invitation and no cancelling once the clinic is completed or cancelled', async () => {
    const { get, deps } = await aConsole({
      clinics: [aPublishedClinic(), aPublishedClinic({ id: 'called-off', status: 'cancelled' })],
    })
    expect(await (await get(base)).text()).toContain(`${base}/invitations`)
    expect(await (await get('/console/clinics/called-off')).text()).not.toMatch(/\/(invitations|cancel)"/)
    deps.setNow('2026-12-12T09:00:00.000Z')
    const page = await (await get(base)).text()
    expect(page).not.toMatch(/\/(invitations|cancel)"/)
    expect(page).toContain('>completed<')
    expect(page).not.toContain('Next messages')
  })

  it('says that a clinic is running now, and of a cancelled one nothing else', async () => {
    const { get, deps } = await aConsole({
      clinics: [aPublishedClinic(), aPublishedClinic({ id: 'called-off', status: 'cancelled' })],
    })
    deps.setNow('2026-12-10T07:00:00.000Z')
    expect(await (await get(base)).text()).toContain('>running now<')
    const cancelled = await (await get('/console/clinics/called-off')).text()
    expect(cancelled).toContain('>cancelled<')
    expect(cancelled).not.toMatch(/>(upcoming|published|running now|completed)</)
  })

  it('offers to move days to come, and reports of days that are over', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    deps.setNow('2026-12-10T12:00:00.000Z')
    const page = await (await get(base)).text()
    expect(page).toContain(`${base}/days/1/report`)
    expect(page).not.toContain(`${base}/days/1/move`)
    expect(page).toContain(`${base}/days/2/move`)
  })

  it('lists what a draft still lacks', async () => {
    const { get } = await aConsole({ clinics: [{ ...aClinic({ organisers: [] }), timeZone: null }] })
    const words = await pageText(await get(base))
    expect(words).toContain('Choose the time zone that the hours are meant in.')
    expect(words).toContain('Name an organiser')
    expect(words).not.toContain('Preview and publish')
  })

  it('shows an analyst no way to change anything', async () => {
    const { get } = await aConsole({ clinics: [aPublishedClinic()], staff: aStaff('analyst') })
    const page = await (await get(base)).text()
    expect(page).not.toMatch(/\/(edit|move|cancel|publish)"/)
    expect(page).toContain(`${base}/registrations`)
    expect(page).toContain(`${base}/timeline`)
  })

  it('warns when there is no Zoom meeting yet', async () => {
    const { get } = await aConsole({ clinics: [aPublishedClinic({ zoom: null })] })
    expect(await pageText(await get(base))).toContain('There is no Zoom meeting yet')
  })
})

describe('the registrations', () => {
  it('are counted, searched and filtered by status', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await register(deps, 'ayaan@example.org')
    await register(deps, 'omar@example.org', { name: 'Omar Ali', organisation: 'Hormuud' })
    await register(deps, 'gone@example.org', { name: 'Gone Away', status: 'withdrawn' })
    expect(await pageText(await get(`${base}/registrations`))).toContain('3 in all')
    const found = await pageText(await get(`${base}/registrations?text=hormuud+OMAR`))
    expect(found).toContain('1 of 3')
    expect(found).toContain('Omar Ali')
    expect(found).not.toContain('Ayaan Nur')
    expect(await pageText(await get(`${base}/registrations?status=withdrawn`))).toContain('Gone Away')
    expect(await pageText(await get(`${base}/registrations?status=bogus`))).toContain('3 in all')
    expect(await pageText(await get(`${base}/registrations?text=nobody`))).toContain('No matches')
  })

  it('show the waiting list in its order, the seats, and until when one is held', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic({ capacity: 1 })] })
    await register(deps, 'ayaan@example.org')
    for (const [index, who] of ['first', 'second'].entries()) {
      const waits = aRegistration({
        email: `${who}@example.org`,
        status: 'waitlisted',
        statusSince: `2026-11-20T10:0${index}:00.000Z`,
      })
      const mail = aLedgerEntry({ recipientId: waits.id, kind: 'waitlisted' })
      await deps.registrations.register(waits, mail, 1)
    }
    const words = await pageText(await get(`${base}/registrations`))
    expect(words).toContain('1 of 1 seats taken; 2 people on the waiting list.')
    expect(words).toMatch(/second@example\.org.*number 2/)
    await deps.registrations.change(aWithdrawal())
    await offerSeats(deps, somaliaClinicId)
    const after = await pageText(await get(`${base}/registrations`))
    expect(after).toContain('1 of 1 seats taken, 1 of them offered; 1 person on the waiting list.')
    expect(after).toMatch(/first@example\.org.*seat offered until \w+, \d+ \w+ 2026/)
  })

  it('say how people come, while there are none', async () => {
    const { get } = await aConsole({ clinics: [aPublishedClinic()] })
    const page = await (await get(`${base}/registrations`)).text()
    expect(page).toContain(`href="/clinics/${somaliaClinicId}"`)
  })
})

describe('the messages', () => {
  it('state when they are sent, their status and the number of recipients', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await deps.dispatches.add(aDispatch({ state: 'done' }))
    const entry = aLedgerEntry({ kind: 'reminder-day', day: 1, state: 'accepted', feedback: 'delivered' })
    for (const recipientId of ['r1', 'r2', 'r3'])
      await deps.ledger.add({ ...entry, recipientId, id: `m-${recipientId}` })
    const words = await pageText(await get(`${base}/timeline`))
    expect(words).toContain(
      'Reminder the day before, day 1 sent Wednesday, 9 December 2026, 09:00 (Mogadishu, UTC+03:00) sent to 3 people, 3 delivered',
    )
  })

  it('that went out before their day was moved were sent for the old date', async () => {
    const { get, post, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    await deps.dispatches.add(aDispatch({ state: 'done' }))
    await deps.ledger.add(
      aLedgerEntry({ kind: 'reminder-day', day: 1, state: 'accepted', recipientId: 'r1' }),
    )
    expect(await pageText(await get(`${base}/timeline`))).toContain('day 1 sent Wednesday')
    const moved = { date: '2026-12-09', start: '09:00', end: '12:30', version: '2' }
    expect((await post(`${base}/days/1/move`, moved)).status).toBe(303)
    const words = await pageText(await get(`${base}/timeline`))
    expect(words).toContain('day 1 sent for the old date Wednesday, 9 December 2026')
    expect(words).not.toContain('rescheduled')
  })

  it('call the test mails of an invitation tests, because they went to the staff member who prepared it', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const test = aLedgerEntry({
      kind: 'invitation',
      campaign: null,
      state: 'accepted',
      feedback: 'delivered',
    })
    for (const recipientId of ['test-en', 'test-fr'])
      await deps.ledger.add({ ...test, recipientId, id: `m-${recipientId}` })
    const words = await pageText(await get(`${base}/timeline`))
    expect(words).toMatch(/Test of an invitation sent since .* 2 sent, 2 delivered/)
  })

  it('list each mail that failed or came back, with its reader', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const { id } = await register(deps, 'ayaan@example.org')
    await deps.ledger.add(
      aLedgerEntry({
        recipientId: id,
        kind: 'reminder-day',
        day: 1,
        state: 'failed',
        reason: 'ses:MessageRejected',
      }),
    )
    await deps.ledger.add(
      aLedgerEntry({ recipientId: id, kind: 'join-link', day: 1, state: 'accepted', feedback: 'bounced' }),
    )
    await deps.ledger.add(
      aLedgerEntry({ recipientId: 'staff-x', kind: 'day-summary', day: 1, state: 'missed' }),
    )
    const words = await pageText(await get(`${base}/timeline`))
    expect(words).toContain(
      'Ayaan Nur ayaan@example.org Reminder the day before, day 1 Rejected (MessageRejected)',
    )
    expect(words).toContain('Bounced')
    expect(words).toContain('Organiser or ITU')
  })

  it('show what was missed in an outage: the message, how many, and each reader', async () => {
    const { get, deps } = await aConsole({ clinics: [aPublishedClinic()] })
    const { id } = await register(deps, 'ayaan@example.org')
    await deps.dispatches.add(aDispatch({ state: 'missed' }))
    await deps.ledger.add(
      aLedgerEntry({ recipientId: id, kind: 'reminder-day', day: 1, state: 'missed', reason: 'too-late' }),
    )
    const words = await pageText(await get(`${base}/timeline`))
    expect(words).toContain('Reminder the day before, day 1 missed')
    expect(words).toContain('(Mogadishu, UTC+03:00) 1 missed')
    expect(words).toContain(
      'Ayaan Nur ayaan@example.org Reminder the day before, day 1 Not sent: it was too late to be useful.',
    )
    expect(await pageText(await get(base))).toMatch(/Delivery problems\s*1/)
  })

  it('say that publishing plans them', async () => {
    const { get } = await aConsole({ clinics: [aClinic()] })
    expect(await pageText(await get(`${base}/timeline`))).toContain('planned when the clinic is published')
  })
})
