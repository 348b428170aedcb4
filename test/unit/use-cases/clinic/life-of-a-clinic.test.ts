import { describe, expect, it } from 'vitest'
import { registrationId } from '../../../../shared/domain/ids'
import { cancelClinic } from '../../../../shared/use-cases/clinic/cancel-clinic'
import { publishClinic } from '../../../../shared/use-cases/clinic/publish-clinic'
import { withdraw } from '../../../../shared/use-cases/registration/withdraw'
import { aClinic, anAuditRecord, somalia } from '../../../support/builders'
import { live, mailsTo, settle } from '../../../support/live'
import { memoryWorld } from '../../../support/memory-world'
import { ayaan, moves, publishedWorld, registers } from './published-world'

describe('a registrant', () => {
  it('gets each mail once, in order, from registration to the last day', async () => {
    const world = await publishedWorld()
    await registers(world)
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual([
      'confirmation',
      'reminder-week',
      'reminder-day 1',
      'join-link 1',
      'reminder-day 2',
      'join-link 2',
    ])
  })

  it('who registers late is told everything in one mail, with the way in while a day is on', async () => {
    const world = await publishedWorld()
    await live(world, somalia, '2026-12-10T07:00:00.000Z')
    await registers(world)
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'join-link 2'])
    expect(world.sent[0]?.raw).toContain('/join/')
  })

  it('who registers early gets no way in with the confirmation', async () => {
    const world = await publishedWorld()
    await registers(world)
    await settle(world, somalia)
    expect(world.sent[0]?.raw).not.toContain('/join/')
  })

  it('who clicks twice is registered once and confirmed once', async () => {
    const world = await publishedWorld()
    const answers = await Promise.all([registers(world), registers(world, ' Ayaan@Example.ORG ')])
    await live(world, somalia, '2026-11-20T09:00:00.000Z')
    expect(answers.toSorted()).toEqual(['known', 'registered'])
    expect(mailsTo(world, ayaan)).toEqual(['confirmation'])
    expect(await world.registrations.seatsTaken(somalia)).toBe(1)
  })

  it('who presses again within minutes gets no copy: the first mail is on its way', async () => {
    const world = await publishedWorld()
    await registers(world)
    for (const time of ['08:00:30', '08:05:00', '08:09:59']) {
      await live(world, somalia, `2026-11-12T${time}.000Z`)
      expect(await registers(world)).toBe('known')
    }
    await live(world, somalia, '2026-11-20T09:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual(['confirmation'])
  })

  it('who registers again and again later gets one copy of the confirmation and no more', async () => {
    const world = await publishedWorld()
    await registers(world)
    for (const day of ['13', '14', '15']) {
      await live(world, somalia, `2026-11-${day}T08:00:00.000Z`)
      expect(await registers(world)).toBe('known')
    }
    await live(world, somalia, '2026-11-20T09:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'confirmation'])
  })

  it('who withdraws gets the days out of the calendar and nothing after, and may come back', async () => {
    const world = await publishedWorld()
    await registers(world)
    await live(world, somalia, '2026-12-04T06:00:00.000Z')
    const who = { clinicId: somalia, registrationId: registrationId(somalia, ayaan) }
    expect(await withdraw(world, who)).toBe('withdrawn')
    expect(await withdraw(world, who)).toBe('already')
    await live(world, somalia, '2026-12-10T12:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'reminder-week', 'cancelled'])
    expect(world.sent.at(-1)?.raw).toContain('METHOD:CANCEL')
    expect(await registers(world)).toBe('registered')
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, ayaan).slice(3)).toEqual(['confirmation', 'join-link 2'])
  })

  it('beyond the last seat waits, and is told so once, whoever registers again', async () => {
    const world = await publishedWorld({ capacity: 1 })
    expect(await registers(world)).toBe('registered')
    expect(await registers(world, 'second@example.org')).toBe('waitlisted')
    expect(await registers(world, 'second@example.org')).toBe('known')
    await settle(world, somalia)
    expect(mailsTo(world, 'second@example.org')).toEqual(['waitlisted'])
  })
})

describe('moving a day', () => {
  it('after its reminder went out tells everybody once and reminds again for the new time', async () => {
    const world = await publishedWorld()
    await registers(world)
    await live(world, somalia, '2026-12-09T12:00:00.000Z')
    await moves(world, 1, '2026-12-10', '11:00', '14:30')
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual([
      'confirmation',
      'reminder-week',
      'reminder-day 1',
      'moved 1',
      'reminder-day 2',
      'join-link 1',
      'join-link 2',
    ])
  })

  it('to a later date plans that day again and leaves the other as it was', async () => {
    const world = await publishedWorld()
    await registers(world)
    await live(world, somalia, '2026-12-10T12:00:00.000Z')
    await moves(world, 2, '2026-12-17', '09:00', '12:30')
    await live(world, somalia, '2026-12-18T06:00:00.000Z')
    expect(mailsTo(world, ayaan).slice(2)).toEqual([
      'reminder-day 1',
      'join-link 1',
      'reminder-day 2',
      'moved 2',
      'reminder-day 2',
      'join-link 2',
    ])
  })

  it('twice in a row tells the time that the person knew last, and only the newest time', async () => {
    const world = await publishedWorld()
    await registers(world)
    await settle(world, somalia)
    await moves(world, 1, '2026-12-09', '10:00', '13:30')
    await moves(world, 1, '2026-12-10', '11:00', '14:30')
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'moved 1'])
    expect(
      (await world.ledger.ofRecipient(somalia, registrationId(somalia, ayaan))).map(({ told }) => told),
    ).toContainEqual({ '1': 3 })
  })

  it('and back before anybody was told tells nobody', async () => {
    const world = await publishedWorld()
    await registers(world)
    await settle(world, somalia)
    await moves(world, 1, '2026-12-10', '11:00', '14:30')
    await moves(world, 1, '2026-12-10', '09:00', '12:30')
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation'])
  })

  it('does not tell those who registered after it', async () => {
    const world = await publishedWorld()
    await moves(world, 1, '2026-12-09', '10:00', '13:30')
    await registers(world)
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation'])
  })

  it('to the same time changes nothing and sends nothing', async () => {
    const world = await publishedWorld()
    await registers(world)
    await settle(world, somalia)
    expect(await moves(world, 1, '2026-12-10', '09:00', '12:30')).toEqual({ result: 'unchanged' })
    await settle(world, somalia)
    expect(mailsTo(world, ayaan)).toEqual(['confirmation'])
  })

  it('is refused after the day, into the past, over another day and into a skipped hour', async () => {
    const world = await publishedWorld({ timeZone: 'Europe/Zurich' })
    const code = async (...to: [number, string, string, string]) => {
      const result = await moves(world, ...to)
      return result.result === 'invalid' ? result.problems.map((problem) => problem.code) : result.result
    }
    expect(await code(1, '2026-11-11', '09:00', '12:30')).toEqual(['in-the-past'])
    expect(await code(1, '2026-12-11', '11:00', '12:30')).toEqual(['days-overlap'])
    expect(await code(1, '2026-12-10', '12:00', '11:00')).toEqual(['end-before-start'])
    expect(await code(2, '2027-03-28', '02:30', '12:30')).toEqual(['time-skipped'])
    world.setNow('2026-12-10T18:00:00.000Z')
    expect(await code(1, '2026-12-10', '20:00', '21:00')).toEqual(['day-over'])
  })
})

describe('cancelling', () => {
  it('tells everybody confirmed once and sends nothing after', async () => {
    const world = await publishedWorld()
    await registers(world)
    await registers(world, 'gone@example.org')
    await settle(world, somalia)
    await withdraw(world, { clinicId: somalia, registrationId: registrationId(somalia, 'gone@example.org') })
    await live(world, somalia, '2026-12-09T12:00:00.000Z')
    const version = (await world.clinics.get(somalia))?.version ?? 0
    await cancelClinic(world, { id: somalia, version, by: 'organiser-1' })
    await live(world, somalia, '2026-12-12T06:00:00.000Z')
    expect(mailsTo(world, ayaan)).toEqual(['confirmation', 'reminder-week', 'reminder-day 1', 'cancelled'])
    expect(mailsTo(world, 'gone@example.org')).toEqual(['confirmation', 'cancelled'])
    expect(await registers(world, 'late@example.org')).toBe('closed')
    expect(world.schedules.size).toBe(0)
  })
})

describe('publishing', () => {
  it('plans one schedule for each message, named after it', async () => {
    const world = await publishedWorld()
    expect([...world.schedules.keys()].toSorted()).toEqual(
      ['0.reminder-week', '1.join-link', '1.reminder-day', '2.join-link', '2.reminder-day'].map(
        (name) => `${somalia}.${name}`,
      ),
    )
  })

  it('names every decision that is missing', async () => {
    const world = memoryWorld({ now: '2026-11-12T08:00:00.000Z' })
    const { days } = aClinic()
    const draft = {
      ...aClinic(),
      timeZone: null,
      organisers: [],
      days: days.map((day) => ({ ...day, date: null })),
    }
    await world.clinics.create(draft, anAuditRecord())
    const result = await publishClinic(world, { id: somalia, version: 1, by: 'organiser-1' })
    expect(result.result === 'invalid' && result.problems.map(({ field }) => field)).toEqual([
      'timeZone',
      'organisers',
      'days.0.date',
      'days.1.date',
    ])
  })

  it('too late for the week reminder plans only what lies ahead', async () => {
    const world = memoryWorld({ now: '2026-12-09T08:00:00.000Z' })
    await world.clinics.create(aClinic(), anAuditRecord())
    await publishClinic(world, { id: somalia, version: 1, by: 'organiser-1' })
    await settle(world, somalia)
    expect([...world.schedules.values()].map(({ kind, day }) => `${kind} ${day}`).toSorted()).toEqual([
      'join-link 1',
      'join-link 2',
      'reminder-day 2',
    ])
  })
})
