import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { withdrawRegistrant } from '../../../../shared/use-cases/registration/withdraw-registrant'
import { aClinic, anAuditRecord, somaliaClinicId } from '../../../support/builders/builders'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'
import { ayaan, depsWithPublishedClinic, moveSomaliaDay, registerInClinic } from './published-clinic'

describe('a registrant', () => {
  it('gets each mail once, in order, from registration to the last day', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual([
      'confirmation',
      'reminder-week',
      'reminder-day 1',
      'join-link 1',
      'reminder-day 2',
      'join-link 2',
    ])
  })

  it('who registers late gets everything in one mail, with the joining link while a day is running', async () => {
    const deps = await depsWithPublishedClinic()
    await runUntil(deps, somaliaClinicId, '2026-12-10T07:00:00.000Z')
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'join-link 2'])
    expect(deps.sent[0]?.raw).toContain('/join/')
  })

  it('who registers early gets no joining link with the confirmation', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await drainQueues(deps, somaliaClinicId)
    expect(deps.sent[0]?.raw).not.toContain('/join/')
  })

  it('who clicks twice is registered once and confirmed once', async () => {
    const deps = await depsWithPublishedClinic()
    const answers = await Promise.all([registerInClinic(deps), registerInClinic(deps, ' Ayaan@Example.ORG ')])
    await runUntil(deps, somaliaClinicId, '2026-11-20T09:00:00.000Z')
    expect(answers.toSorted()).toEqual(['known', 'registered'])
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation'])
    expect(await deps.registrations.seatsTaken(somaliaClinicId)).toBe(1)
  })

  it('who submits the form again within minutes gets no copy: the first mail is on its way', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    for (const time of ['08:00:30', '08:05:00', '08:09:59']) {
      await runUntil(deps, somaliaClinicId, `2026-11-12T${time}.000Z`)
      expect(await registerInClinic(deps)).toBe('known')
    }
    await runUntil(deps, somaliaClinicId, '2026-11-20T09:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation'])
  })

  it('who registers several more times later gets one copy of the confirmation and no more', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    for (const day of ['13', '14', '15']) {
      await runUntil(deps, somaliaClinicId, `2026-11-${day}T08:00:00.000Z`)
      expect(await registerInClinic(deps)).toBe('known')
    }
    await runUntil(deps, somaliaClinicId, '2026-11-20T09:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'confirmation'])
  })

  it('who withdraws gets the days removed from the calendar and no further mail, and may register again', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-04T06:00:00.000Z')
    const who = { clinicId: somaliaClinicId, registrationId: registrationId(somaliaClinicId, ayaan) }
    expect(await withdrawRegistrant(deps, who)).toBe('withdrawn')
    expect(await withdrawRegistrant(deps, who)).toBe('already')
    await runUntil(deps, somaliaClinicId, '2026-12-10T12:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'reminder-week', 'withdrawn'])
    expect(deps.sent.at(-1)?.raw).toContain('METHOD:CANCEL')
    expect(await registerInClinic(deps)).toBe('registered')
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan).slice(3)).toEqual(['confirmation', 'join-link 2'])
  })

  it('who finds no free seat goes to the waiting list and gets one mail about it, also after registering again', async () => {
    const deps = await depsWithPublishedClinic({ capacity: 1 })
    expect(await registerInClinic(deps)).toBe('registered')
    expect(await registerInClinic(deps, 'second@example.org')).toBe('waitlisted')
    expect(await registerInClinic(deps, 'second@example.org')).toBe('known')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, 'second@example.org')).toEqual(['waitlisted'])
  })
})

describe('moving a day', () => {
  it('after its reminder was sent notifies everybody once and sends a reminder for the new time', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-09T12:00:00.000Z')
    await moveSomaliaDay(deps, 1, '2026-12-10', '11:00', '14:30')
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual([
      'confirmation',
      'reminder-week',
      'reminder-day 1',
      'moved 1',
      'reminder-day 2',
      'join-link 1',
      'join-link 2',
    ])
  })

  it('to a later date plans that day again and does not change the other day', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await runUntil(deps, somaliaClinicId, '2026-12-10T12:00:00.000Z')
    await moveSomaliaDay(deps, 2, '2026-12-17', '09:00', '12:30')
    await runUntil(deps, somaliaClinicId, '2026-12-18T06:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan).slice(2)).toEqual([
      'reminder-day 1',
      'join-link 1',
      'reminder-day 2',
      'moved 2',
      'reminder-day 2',
      'join-link 2',
    ])
  })

  it('twice in a row mails only the newest time, next to the time last announced to the registrant', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await drainQueues(deps, somaliaClinicId)
    await moveSomaliaDay(deps, 1, '2026-12-09', '10:00', '13:30')
    await moveSomaliaDay(deps, 1, '2026-12-10', '11:00', '14:30')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation', 'moved 1'])
    expect(
      (await deps.ledger.listByRecipient(somaliaClinicId, registrationId(somaliaClinicId, ayaan))).map(
        ({ announcedVersions }) => announcedVersions,
      ),
    ).toContainEqual({ '1': 3 })
  })

  it('and back before the notices were sent notifies no registrant', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await drainQueues(deps, somaliaClinicId)
    await moveSomaliaDay(deps, 1, '2026-12-10', '11:00', '14:30')
    await moveSomaliaDay(deps, 1, '2026-12-10', '09:00', '12:30')
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation'])
  })

  it('does not notify people who registered after it', async () => {
    const deps = await depsWithPublishedClinic()
    await moveSomaliaDay(deps, 1, '2026-12-09', '10:00', '13:30')
    await registerInClinic(deps)
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation'])
  })

  it('to the same time changes nothing and sends nothing', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await drainQueues(deps, somaliaClinicId)
    expect(await moveSomaliaDay(deps, 1, '2026-12-10', '09:00', '12:30')).toEqual({ result: 'unchanged' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(['confirmation'])
  })

  it('is refused after the day has ended, into the past, onto another day and into a skipped hour', async () => {
    const deps = await depsWithPublishedClinic({ timeZone: 'Europe/Zurich' })
    const code = async (...to: [number, string, string, string]) => {
      const result = await moveSomaliaDay(deps, ...to)
      return result.result === 'invalid' ? result.problems.map((problem) => problem.code) : result.result
    }
    expect(await code(1, '2026-11-11', '09:00', '12:30')).toEqual(['in-the-past'])
    expect(await code(1, '2026-12-11', '11:00', '12:30')).toEqual(['days-overlap'])
    expect(await code(1, '2026-12-10', '12:00', '11:00')).toEqual(['end-before-start'])
    expect(await code(2, '2027-03-28', '02:30', '12:30')).toEqual(['time-skipped'])
    deps.setNow('2026-12-10T18:00:00.000Z')
    expect(await code(1, '2026-12-10', '20:00', '21:00')).toEqual(['day-over'])
  })
})

describe('cancelling', () => {
  it('notifies every confirmed registrant once and sends nothing afterwards', async () => {
    const deps = await depsWithPublishedClinic()
    await registerInClinic(deps)
    await registerInClinic(deps, 'gone@example.org')
    await drainQueues(deps, somaliaClinicId)
    await withdrawRegistrant(deps, {
      clinicId: somaliaClinicId,
      registrationId: registrationId(somaliaClinicId, 'gone@example.org'),
    })
    await runUntil(deps, somaliaClinicId, '2026-12-09T12:00:00.000Z')
    const version = (await deps.clinics.get(somaliaClinicId))?.version ?? 0
    await cancelClinic(deps, { id: somaliaClinicId, version, by: 'organiser-1' })
    await runUntil(deps, somaliaClinicId, '2026-12-12T06:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual([
      'confirmation',
      'reminder-week',
      'reminder-day 1',
      'cancelled',
    ])
    expect(acceptedMailsTo(deps, 'gone@example.org')).toEqual(['confirmation', 'withdrawn'])
    expect(await registerInClinic(deps, 'late@example.org')).toBe('closed')
    expect(deps.schedules.size).toBe(0)
  })
})

describe('publishing', () => {
  it('plans one schedule for each message, named after it', async () => {
    const deps = await depsWithPublishedClinic()
    expect([...deps.schedules.keys()].toSorted()).toEqual(
      [
        '0.reminder-week',
        '0.thank-you',
        '1.join-link',
        '1.reminder-day',
        '2.join-link',
        '2.reminder-day',
      ].map((name) => `${somaliaClinicId}.${name}`),
    )
  })

  it('lists every missing decision', async () => {
    const deps = createInMemoryDependencies({ now: '2026-11-12T08:00:00.000Z' })
    const { days } = aClinic()
    const draft = {
      ...aClinic(),
      timeZone: null,
      organisers: [],
      days: days.map((day) => ({ ...day, date: null })),
    }
    await deps.clinics.create(draft, anAuditRecord())
    const result = await publishClinic(deps, { id: somaliaClinicId, version: 1, by: 'organiser-1' })
    expect(result.result === 'invalid' && result.problems.map(({ field }) => field)).toEqual([
      'timeZone',
      'organisers',
      'days.0.date',
      'days.1.date',
    ])
  })

  it('too late for the week reminder plans only the messages still in the future', async () => {
    const deps = createInMemoryDependencies({ now: '2026-12-09T08:00:00.000Z' })
    await deps.clinics.create(aClinic(), anAuditRecord())
    await publishClinic(deps, { id: somaliaClinicId, version: 1, by: 'organiser-1' })
    await drainQueues(deps, somaliaClinicId)
    expect([...deps.schedules.values()].map(({ kind, day }) => `${kind} ${day}`).toSorted()).toEqual([
      'join-link 1',
      'join-link 2',
      'reminder-day 2',
      'thank-you null',
    ])
  })
})
