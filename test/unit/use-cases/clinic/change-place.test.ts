import { describe, expect, it } from 'vitest'
import { ClinicFields } from '../../../../shared/domain/clinic/clinic-fields'
import { readTimeline } from '../../../../shared/queries/timeline'
import { editClinic } from '../../../../shared/use-cases/clinic/edit-clinic'
import { reconcileSchedules } from '../../../../shared/use-cases/clinic/reconcile-schedules'
import { dispatchMessage } from '../../../../shared/use-cases/mail/dispatch-message'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { somaliaClinicId } from '../../../support/builders/builders'
import { aVenue } from '../../../support/builders/venue-builder'
import { acceptedMailsTo, drainQueues, runUntil } from '../../../support/execution/run-until'
import type { InMemoryDependencies } from '../../../support/in-memory-dependencies'
import { aStaff } from '../../functions/console/in-memory-console'
import { decodeMail, parseCalendar } from '../../mail/decode-mail'
import { ayaan, depsWithPublishedClinic, registerInClinic } from './published-clinic'

/** Day 1 begins on 10 December 2026 at 06:00 UTC, its joining link is due at 05:00. */
const beforeReminder = '2026-12-08T12:00:00.000Z'
const afterReminder = '2026-12-09T12:00:00.000Z'
const other = 'other@example.org'

const clinicOf = async (deps: InMemoryDependencies) => {
  const clinic = await deps.clinics.get(somaliaClinicId)
  if (!clinic) throw new RangeError('no clinic')
  return clinic
}

const edit = async (
  deps: InMemoryDependencies,
  overrides: Partial<ClinicFields>,
  announcePlace: boolean | undefined = true,
) => {
  const clinic = await clinicOf(deps)
  const fields = { ...ClinicFields.parse(clinic), ...overrides }
  const { version } = clinic
  return editClinic(deps, { id: somaliaClinicId, version, fields, by: 'organiser-1', announcePlace })
}

const inPerson = { mode: 'in-person', venue: aVenue() } as const
const online = { mode: 'online', venue: null } as const

const textsTo = (deps: InMemoryDependencies, email: string): string[] =>
  deps.sent
    .filter(({ to, result }) => to === email && result.outcome === 'accepted')
    .map(({ raw }) => Buffer.from(raw).toString('utf8'))

const joinLinks = (deps: InMemoryDependencies, email: string): string[] =>
  acceptedMailsTo(deps, email).filter((kind) => kind.startsWith('join-link'))

const registered = async () => {
  const deps = await depsWithPublishedClinic()
  await registerInClinic(deps)
  await registerInClinic(deps, other)
  return deps
}

describe('a clinic that turns from online to in-person', () => {
  it('tells each registrant once, at once, and sends no joining link', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    const before = acceptedMailsTo(deps, ayaan)
    expect(await edit(deps, inPerson)).toMatchObject({ result: 'saved' })
    await runUntil(deps, somaliaClinicId, '2026-12-12T00:00:00.000Z')
    expect(acceptedMailsTo(deps, ayaan)).toEqual([...before, 'place-changed', 'reminder-day 2'])
    expect(acceptedMailsTo(deps, other)).toEqual([...before, 'place-changed', 'reminder-day 2'])
  })

  it('has no schedule and no planned message for the joining links any more', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, beforeReminder)
    expect([...deps.schedules.keys()].join(' ')).toContain('join-link')
    await edit(deps, inPerson)
    await drainQueues(deps, somaliaClinicId)
    expect([...deps.schedules.keys()].join(' ')).not.toContain('join-link')
    const { rows } = await readTimeline(deps, aStaff(), await clinicOf(deps))
    expect(rows.filter(({ kind }) => kind === 'join-link').map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
    ])
    expect(rows.find(({ kind }) => kind === 'place-changed')?.counts.accepted).toBe(2)
  })

  it('sends none from a schedule that fires before the plan follows', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await edit(deps, inPerson)
    deps.setNow('2026-12-10T05:00:00.000Z')
    const job = { clinicId: somaliaClinicId, kind: 'join-link', day: 1, version: 1 } as const
    expect(await dispatchMessage(deps, job)).toBe('stale')
    await drainQueues(deps, somaliaClinicId)
    expect(joinLinks(deps, ayaan)).toEqual([])
  })

  it('sends none of those that a fan-out has queued already, and tells everybody the venue', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await reconcileSchedules(deps, somaliaClinicId, { tzVersion: 'test', schedules: 'all' })
    deps.setNow('2026-12-10T05:00:00.000Z')
    const job = { clinicId: somaliaClinicId, kind: 'join-link', day: 1, version: 1 } as const
    expect(await dispatchMessage(deps, job)).toBe('fanned-out')
    const [first, ...rest] = deps.queue.mail.splice(0)
    if (!first) throw new Error('nothing queued')
    expect(await sendMail(deps, first.key)).toBe('accepted')
    await edit(deps, inPerson)
    for (const { key } of rest) expect(await sendMail(deps, key)).toBe('skipped')
    await drainQueues(deps, somaliaClinicId)
    const links = [...joinLinks(deps, ayaan), ...joinLinks(deps, other)]
    expect(links).toEqual(['join-link 1'])
    for (const email of [ayaan, other]) {
      expect(acceptedMailsTo(deps, email).filter((kind) => kind === 'place-changed')).toHaveLength(1)
      expect(textsTo(deps, email).at(-1)).not.toContain('/join/')
    }
  })

  it('updates the calendar entries: same UID, higher SEQUENCE, the venue as LOCATION', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await edit(deps, inPerson)
    await drainQueues(deps, somaliaClinicId)
    const calendars = await Promise.all(
      textsTo(deps, ayaan).map(
        async (raw) => (await decodeMail({ raw: Buffer.from(raw), subject: '' })).calendars[0],
      ),
    )
    const [before = [], after = []] = calendars.flatMap((text) => (text ? [parseCalendar(text).events] : []))
    expect(before.map(({ sequence, location }) => [sequence, location])).toEqual([
      [0, expect.stringMatching(/^https:\/\/clinics\.example\.org\/my\/[\w.-]+$/)],
      [0, expect.stringMatching(/^https:\/\/clinics\.example\.org\/my\/[\w.-]+$/)],
    ])
    expect(after.map(({ uid, sequence, location }) => [uid, sequence, location])).toEqual(
      before.map(({ uid }) => [uid, 1, 'Xqz Kkw, Zzk 7 Qwv']),
    )
  })

  it('does not tell a person who registers after the change again', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await edit(deps, inPerson)
    await registerInClinic(deps, 'late@example.org')
    await runUntil(deps, somaliaClinicId, '2026-12-12T00:00:00.000Z')
    expect(acceptedMailsTo(deps, 'late@example.org')).toEqual(['confirmation', 'reminder-day 2'])
  })
})

describe('a clinic that turns back to online', () => {
  it('sends the joining link at its instant, once', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await edit(deps, inPerson)
    await runUntil(deps, somaliaClinicId, '2026-12-09T18:00:00.000Z')
    await edit(deps, online)
    await runUntil(deps, somaliaClinicId, '2026-12-10T05:10:00.000Z')
    expect(acceptedMailsTo(deps, ayaan).slice(-3)).toEqual(['place-changed', 'place-changed', 'join-link 1'])
  })

  it('within the hour before the day gives the link with the notice', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await edit(deps, inPerson)
    await runUntil(deps, somaliaClinicId, '2026-12-10T05:20:00.000Z')
    await edit(deps, online)
    await runUntil(deps, somaliaClinicId, '2026-12-10T05:50:00.000Z')
    expect(joinLinks(deps, ayaan)).toEqual([])
    expect(acceptedMailsTo(deps, ayaan).at(-1)).toBe('place-changed')
    const mail = textsTo(deps, ayaan).at(-1) ?? ''
    expect(mail.replace(/=\r?\n/g, '')).toContain('/join/')
  })

  it('before anybody was told tells nobody', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    const before = acceptedMailsTo(deps, ayaan)
    await edit(deps, inPerson)
    await edit(deps, online)
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(before)
  })
})

describe('a new venue of a published clinic', () => {
  const moved = aVenue({ texts: { en: { name: 'Central Bank', address: 'Road 1', arrival: '' } } })

  it('is not saved before it is decided whether registrants are told', async () => {
    const deps = await registered()
    const undecided = async (fields: Partial<ClinicFields>) => {
      const clinic = await clinicOf(deps)
      return editClinic(deps, {
        id: somaliaClinicId,
        version: clinic.version,
        fields: { ...ClinicFields.parse(clinic), ...fields },
        by: 'organiser-1',
      })
    }
    const { version } = await clinicOf(deps)
    expect(await undecided(inPerson)).toEqual({ result: 'place-changed', isModeChanged: true })
    expect((await clinicOf(deps)).version).toBe(version)
    await edit(deps, inPerson)
    expect(await undecided({ venue: moved })).toEqual({ result: 'place-changed', isModeChanged: false })
  })

  it('is mailed, or saved as a correction without a mail', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, afterReminder)
    await edit(deps, inPerson)
    await drainQueues(deps, somaliaClinicId)
    const mails = acceptedMailsTo(deps, ayaan)
    expect(await edit(deps, { venue: moved }, false)).toMatchObject({ result: 'saved' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(mails)
    expect(await edit(deps, { venue: aVenue() })).toMatchObject({ result: 'saved' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual([...mails, 'place-changed'])
  })

  it.each([
    [
      'other arrival notes',
      aVenue({
        texts: {
          ...aVenue().texts,
          en: { ...aVenue().texts.en, name: 'Xqz Kkw', address: 'Zzk 7\nQwv', arrival: 'Bring a passport.' },
        },
      }),
    ],
    ['another map', aVenue({ mapUrl: null })],
  ])('is not one with %s only: it is saved and sends nothing', async (_, venue) => {
    const deps = await registered()
    await edit(deps, inPerson)
    await drainQueues(deps, somaliaClinicId)
    const mails = acceptedMailsTo(deps, ayaan)
    expect(await edit(deps, { venue }, undefined)).toMatchObject({ result: 'saved' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(mails)
  })

  it('of a draft or of a clinic that is over tells nobody', async () => {
    const deps = await registered()
    await runUntil(deps, somaliaClinicId, '2026-12-12T00:00:00.000Z')
    const mails = acceptedMailsTo(deps, ayaan)
    expect(await edit(deps, inPerson, undefined)).toMatchObject({ result: 'saved' })
    await drainQueues(deps, somaliaClinicId)
    expect(acceptedMailsTo(deps, ayaan)).toEqual(mails)
  })
})
