import { describe, expect, it } from 'vitest'
import { MailFeedback } from '../../../../shared/domain/mail/ledger/mail-feedback'
import { claimMail } from '../../../../shared/domain/mail/ledger/mail-states'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { recordMailFeedback } from '../../../../shared/use-cases/mail/feedback/record-mail-feedback'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { sweepClinics } from '../../../../shared/use-cases/sweep/sweep-clinics'
import { aLedgerEntry } from '../../../support/builders/builders'
import { sesTagsOf } from '../../../support/ses-tags'
import { depsWithDueMail, dueMailKey, readDueMail } from './due-mail'

const sesEvent = (eventType: string, extra: object = {}) =>
  MailFeedback.parse({
    time: '2026-11-20T09:05:00Z',
    detail: {
      eventType,
      mail: {
        messageId: 'ses-9',
        tags: sesTagsOf(dueMailKey),
      },
      ...extra,
    },
  })

describe('a mail', () => {
  it('with an unknown outcome waits for an event, then is sent again at growing intervals while it is useful', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'http-500' }))
    const waits: number[] = []
    let outcome = await sendMail(deps, dueMailKey)
    while (outcome === 'ambiguous' && waits.length < 8) {
      expect(await sendMail(deps, dueMailKey)).toBe('busy')
      const [next] = deps.queue.mail.splice(0)
      waits.push(next?.delaySeconds ?? 0)
      deps.setNow(addMilliseconds(deps.now(), 31 * MINUTE_MS))
      outcome = await sendMail(deps, dueMailKey)
    }
    // A queue delays by at most 900 seconds, so the mail is processed once in between.
    expect(waits).toEqual([61, 121, 241, 481, 900, 900, 900, 900])
    deps.setNow('2026-12-12T09:00:00.000Z')
    expect(await sendMail(deps, dueMailKey)).toBe('ambiguous')
    expect(await sendMail(deps, dueMailKey)).toBe('already-settled')
    expect(await readDueMail(deps)).toMatchObject({ unknownOutcome: 'abandoned', reason: 'too-late' })
  })

  it('with an unknown outcome twice, in an SES outage of minutes, is sent after the outage', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'http-500' }))
    await sendMail(deps, dueMailKey)
    deps.setNow(addMilliseconds(deps.now(), 61_000))
    await sendMail(deps, dueMailKey)
    deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
    deps.setNow(addMilliseconds(deps.now(), 121_000))
    expect(await sendMail(deps, dueMailKey)).toBe('accepted')
    expect(await readDueMail(deps)).toMatchObject({ state: 'accepted', unknownOutcome: 'repeated' })
  })

  it('with an unknown outcome is processed again after the time for an event, without the sweep', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'ECONNRESET' }))
    await sendMail(deps, dueMailKey)
    expect(deps.queue.mail).toEqual([{ key: dueMailKey, delaySeconds: 61 }])
    deps.setNow(addMilliseconds(deps.now(), 61_000))
    deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-2' }))
    expect(await sendMail(deps, dueMailKey)).toBe('accepted')
    expect(await readDueMail(deps)).toMatchObject({
      state: 'accepted',
      unknownOutcome: 'repeated',
      sesMessageId: 'ses-2',
    })
  })

  it('keeps its unknown outcome when the second attempt certainly failed, and is tried once more', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'ECONNRESET' }))
    await sendMail(deps, dueMailKey)
    deps.setNow(addMilliseconds(deps.now(), 61_000))
    deps.mailer.respondWith(() => ({ outcome: 'throttled' }))
    expect(await sendMail(deps, dueMailKey)).toBe('ambiguous')
    expect(await readDueMail(deps)).toMatchObject({ state: 'ambiguous', unknownOutcome: 'open' })
  })

  it('with an unknown outcome that is no longer needed keeps it and is not sent again', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'ECONNRESET' }))
    await sendMail(deps, dueMailKey)
    deps.setNow('2026-12-12T09:00:00.000Z')
    expect(await sendMail(deps, dueMailKey)).toBe('ambiguous')
    expect(await readDueMail(deps)).toMatchObject({
      state: 'ambiguous',
      unknownOutcome: 'abandoned',
      reason: 'too-late',
    })
    expect(await sendMail(deps, dueMailKey)).toBe('already-settled')
    await sweepClinics(deps)
    expect(deps.queue.mail.filter(({ delaySeconds }) => delaySeconds === 0)).toEqual([])
  })

  it('with an unknown outcome is settled by an event of SES and not sent again', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => ({ outcome: 'ambiguous', code: 'ECONNRESET' }))
    await sendMail(deps, dueMailKey)
    expect(await recordMailFeedback(deps, sesEvent('Send'))).toBe('recorded')
    deps.setNow(addMilliseconds(deps.now(), 10 * MINUTE_MS))
    expect(await sendMail(deps, dueMailKey)).toBe('already-settled')
    expect(await readDueMail(deps)).toMatchObject({ state: 'accepted', sesMessageId: 'ses-9' })
    expect(deps.sent).toHaveLength(1)
  })

  it('whose worker died after the claim gets an unknown outcome, found by the sweep from the table alone', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => {
      throw new Error('killed')
    })
    await expect(sendMail(deps, dueMailKey)).rejects.toThrow('killed')
    expect(await readDueMail(deps)).toMatchObject({ state: 'claimed', attempt: 1 })
    deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-3' }))
    for (let minutes = 0; minutes < 15; minutes += 5) {
      deps.setNow(addMilliseconds(deps.now(), 5 * MINUTE_MS))
      await sweepClinics(deps)
      for (const mail of deps.queue.mail.splice(0)) await sendMail(deps, mail.key)
    }
    expect(await readDueMail(deps)).toMatchObject({
      state: 'accepted',
      attempt: 2,
      unknownOutcome: 'repeated',
    })
    expect(deps.sent.filter(({ result }) => result.outcome === 'accepted')).toHaveLength(1)
  })

  it('whose worker died is sent once more within 120 s, by the queue alone', async () => {
    const deps = await depsWithDueMail()
    const crashed = deps.now()
    deps.mailer.respondWith(() => {
      throw new Error('killed')
    })
    await expect(sendMail(deps, dueMailKey)).rejects.toThrow('killed')
    deps.mailer.respondWith(() => ({ outcome: 'accepted', sesMessageId: 'ses-3' }))
    // The message that the worker had received becomes visible again after the visibility time-out.
    deps.queue.mail.push({ key: dueMailKey, delaySeconds: 45 })
    while (deps.queue.mail.length > 0) {
      const [next] = deps.queue.mail.splice(0, 1)
      deps.setNow(addMilliseconds(deps.now(), (next?.delaySeconds ?? 0) * 1000))
      if (next) await sendMail(deps, next.key)
    }
    const { state, acceptedAt } = await readDueMail(deps)
    expect(state).toBe('accepted')
    expect(Date.parse(acceptedAt ?? '') - Date.parse(crashed)).toBeLessThanOrEqual(120_000)
  })

  it('claimed by another worker is processed again when the lease expires', async () => {
    const deps = await depsWithDueMail()
    const claimed = claimMail(aLedgerEntry(), {}, deps.now())
    if (claimed) await deps.ledger.claim(claimed)
    deps.setNow(addMilliseconds(deps.now(), 10_000))
    expect(await sendMail(deps, dueMailKey)).toBe('busy')
    expect(deps.queue.mail).toEqual([{ key: dueMailKey, delaySeconds: 31 }])
  })

  it('whose response arrives after the lease expired is accepted and not sent again', async () => {
    const deps = await depsWithDueMail()
    deps.mailer.respondWith(() => {
      const late = addMilliseconds(deps.now(), MINUTE_MS)
      deps.setNow(late)
      return { outcome: 'accepted', sesMessageId: 'ses-slow' }
    })
    const { send } = deps.mailer
    deps.mailer.send = async (...mail) => {
      const result = await send(...mail)
      await sendMail(deps, dueMailKey)
      expect(await readDueMail(deps)).toMatchObject({ state: 'ambiguous', reason: 'lease-expired' })
      return result
    }
    expect(await sendMail(deps, dueMailKey)).toBe('accepted')
    expect(await readDueMail(deps)).toMatchObject({
      state: 'accepted',
      sesMessageId: 'ses-slow',
      unknownOutcome: null,
    })
  })
})
