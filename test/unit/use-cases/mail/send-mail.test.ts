import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { toMailKey } from '../../../../shared/domain/mail/ledger/mail-key'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import {
  aLedgerEntry,
  aMailKey,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aWithdrawal,
} from '../../../support/builders/builders'
import { depsWithDueMail, dueMailKey, readDueMail } from './due-mail'

describe('one mail', () => {
  it('is claimed before the call and accepted after it, with the id from SES', async () => {
    const deps = await depsWithDueMail()
    const seen: string[] = []
    deps.mailer.respondWith(() => {
      seen.push('called')
      return { outcome: 'accepted', sesMessageId: 'ses-1' }
    })
    expect(await sendMail(deps, dueMailKey)).toBe('accepted')
    expect(await readDueMail(deps)).toMatchObject({
      state: 'accepted',
      attempt: 1,
      sesMessageId: 'ses-1',
      announcedVersions: { '1': 1, '2': 1 },
    })
    expect(seen).toEqual(['called'])
  })

  it('is sent once for repeated and parallel requests', async () => {
    const deps = await depsWithDueMail()
    await Promise.all(Array.from({ length: 20 }, () => sendMail(deps, dueMailKey)))
    await sendMail(deps, dueMailKey)
    expect(deps.sent).toHaveLength(1)
  })

  it('is not sent to a registrant who has withdrawn since', async () => {
    const deps = await depsWithDueMail()
    await deps.registrations.change(aWithdrawal())
    expect(await sendMail(deps, dueMailKey)).toBe('skipped')
    expect(await readDueMail(deps)).toMatchObject({ state: 'skipped', reason: 'registration-withdrawn' })
    expect(deps.sent).toHaveLength(0)
  })

  it('that is no longer useful is marked missed and shown in the console, not sent', async () => {
    const deps = await depsWithDueMail({ now: '2026-12-12T09:00:00.000Z' })
    expect(await sendMail(deps, dueMailKey)).toBe('missed')
    expect(await readDueMail(deps)).toMatchObject({ state: 'missed', reason: 'too-late' })
    expect(deps.sent).toHaveLength(0)
  })

  it('that lacks a required value is not sent, and is marked failed', async () => {
    const deps = await depsWithDueMail()
    const offered = aRegistration({ email: 'next@example.org', status: 'offered', offeredUntil: null })
    const mail = aLedgerEntry({ recipientId: offered.id, kind: 'seat-offered' })
    await deps.registrations.register(offered, mail, null)
    expect(await sendMail(deps, toMailKey(mail))).toBe('failed')
    expect(await deps.ledger.get(toMailKey(mail))).toMatchObject({
      state: 'failed',
      reason: 'not-composable',
    })
    expect(deps.sent).toEqual([])
  })

  it('reaches no address outside the allow-list of a test stage', async () => {
    const deps = await depsWithDueMail({
      config: { allowedRecipients: ['*@itu.example', 'test@example.org'] },
    })
    expect(await sendMail(deps, dueMailKey)).toBe('skipped')
    expect(await readDueMail(deps)).toMatchObject({ reason: 'recipient-not-allowed-here' })
    expect(deps.sent).toHaveLength(0)
  })

  it('that may have been sent before the data were restored is missed and shown, not sent', async () => {
    const { dueAt } = aLedgerEntry()
    const deps = await depsWithDueMail({ config: { skipMailsDueBefore: dueAt } })
    expect(await sendMail(deps, dueMailKey)).toBe('missed')
    expect(await readDueMail(deps)).toMatchObject({ state: 'missed', reason: 'before-restore' })
    const later = await depsWithDueMail({ config: { skipMailsDueBefore: addMilliseconds(dueAt, -1) } })
    expect(await sendMail(later, dueMailKey)).toBe('accepted')
  })

  it('that SES refuses is marked failed with the reason', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'rejected', code: 'MessageRejected' }))
    expect(await sendMail(deps, dueMailKey)).toBe('failed')
    expect(await readDueMail(deps)).toMatchObject({ state: 'failed', reason: 'ses:MessageRejected' })
  })

  it.each([
    ['throttled', { outcome: 'throttled' }],
    ['out of reach of SES', { outcome: 'unreachable', code: 'ECONNREFUSED' }],
  ] as const)(
    'that was %s is due again, certainly unsent, and queued for a little later',
    async (_, answer) => {
      const deps = await depsWithDueMail()
      deps.mailer.respondWith(() => answer)
      expect(await sendMail(deps, dueMailKey)).toBe('requeued')
      expect(await readDueMail(deps)).toMatchObject({ state: 'due', unknownOutcome: null })
      expect(deps.queue.mail).toEqual([{ key: dueMailKey, delaySeconds: 2 }])
      deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
      expect(await sendMail(deps, dueMailKey)).toBe('accepted')
      expect(await readDueMail(deps)).toMatchObject({ attempt: 2, unknownOutcome: null })
    },
  )

  it('over the daily quota is due again, stops all sending, and is left to the sweep', async () => {
    const deps = await depsWithDueMail()
    const outcomes: string[] = []
    deps.rateLimiter.recordCall = async (outcome) => void outcomes.push(outcome)
    deps.mailer.respondWith(() => ({ outcome: 'over-quota' }))
    expect(await sendMail(deps, dueMailKey)).toBe('over-quota')
    expect(await readDueMail(deps)).toMatchObject({ state: 'due', reason: 'over-quota' })
    expect(deps.queue.mail).toEqual([])
    expect(outcomes).toEqual(['over-quota'])
    deps.rateLimiter.acquire = async () => 'over-quota'
    expect(await sendMail(deps, dueMailKey)).toBe('over-quota')
    expect(deps.sent).toHaveLength(1)
    deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
    await sweepClinics(deps)
    expect(deps.queue.mail.map((queued) => toMailKey(queued.key))).toEqual([dueMailKey])
  })

  it('that SES throttles slows down all workers', async () => {
    const deps = await depsWithDueMail()
    const outcomes: string[] = []
    deps.rateLimiter.recordCall = async (outcome) => void outcomes.push(outcome)
    deps.mailer.respondWith(() => ({ outcome: 'throttled' }))
    await sendMail(deps, dueMailKey)
    expect(outcomes).toEqual(['throttled'])
  })

  it('that gets no slot because urgent mail goes first is not claimed, and is retried soon', async () => {
    const deps = await depsWithDueMail()
    deps.rateLimiter.acquire = async () => 'busy'
    expect(await sendMail(deps, dueMailKey)).toBe('requeued')
    expect(await readDueMail(deps)).toMatchObject({ state: 'due', attempt: 0 })
    expect(deps.queue.mail).toEqual([{ key: dueMailKey, delaySeconds: 5 }])
  })

  it('asks for a slot in its lane: a confirmation goes before reminders', async () => {
    const deps = await depsWithDueMail({ now: '2026-12-09T06:00:00.000Z' })
    const asked: string[] = []
    const { acquire } = deps.rateLimiter
    deps.rateLimiter.acquire = (lane) => {
      asked.push(lane)
      return acquire(lane)
    }
    await sendMail(deps, dueMailKey)
    await sendMail(deps, aMailKey({ kind: 'reminder-day' }))
    expect(asked).toEqual(['urgent', 'bulk'])
  })

  it('that cannot be composed at the moment is due again', async () => {
    const deps = await depsWithDueMail()
    deps.secrets.tokenKeys = () => Promise.reject(new Error('no secrets'))
    await expect(sendMail(deps, dueMailKey)).rejects.toThrow('no secrets')
    expect(await readDueMail(deps)).toMatchObject({ state: 'due', reason: 'not-composed' })
    expect(deps.sent).toHaveLength(0)
  })

  it('whose day moves between claim and call is claimed again, so that the ledger has the announced time', async () => {
    const deps = await depsWithDueMail()
    const { claim } = deps.ledger
    deps.ledger.claim = async (entry) => {
      deps.ledger.claim = claim
      const clinic = aPublishedClinic()
      const [first, second] = clinic.days
      if (!first || !second) throw new Error('two days')
      const days = [{ ...first, start: '10:00', end: '13:30', sessions: [], planVersion: 2 }, second]
      await deps.clinics.save({ ...clinic, days, version: clinic.version + 1 }, anAuditRecord())
      return claim(entry)
    }
    expect(await sendMail(deps, dueMailKey)).toBe('requeued')
    expect(deps.sent).toHaveLength(0)
    expect(deps.queue.mail).toEqual([{ key: dueMailKey, delaySeconds: 2 }])
    expect(await sendMail(deps, dueMailKey)).toBe('accepted')
    const { text = '' } = await simpleParser(deps.sent[0]?.raw ?? '')
    expect(text).toContain('10:00')
    expect((await readDueMail(deps)).announcedVersions).toEqual({ '1': 2, '2': 1 })
  })
})
