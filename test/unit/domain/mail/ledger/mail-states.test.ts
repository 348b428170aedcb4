import { describe, expect, it } from 'vitest'
import {
  type LedgerEntry,
  ledgerStates,
  unknownOutcomeStates,
} from '../../../../../shared/domain/mail/ledger/ledger'
import { LedgerReason } from '../../../../../shared/domain/mail/ledger/mail-reason'
import * as mail from '../../../../../shared/domain/mail/ledger/mail-states'
import { addMilliseconds, MINUTE_MS } from '../../../../../shared/domain/values/time/instant'
import { aLedgerEntry } from '../../../../support/builders/builders'
import { diagramTransitions } from '../../../../support/state-diagram'

const written = '2026-11-20T09:00:00.000Z'
const now = addMilliseconds(written, 5 * MINUTE_MS)

/** An entry in a state, with every waiting time over. `state/mark` has an unknown outcome, once unless specified. */
const entryIn = (fullName: string, unknownOutcomeCount = fullName.includes('/') ? 1 : 0): LedgerEntry => {
  const [name = '', reasonText = null] = fullName.replace(')', '').split(' (')
  const [state, unknownOutcome = null] = name.split('/') as [
    LedgerEntry['state'],
    LedgerEntry['unknownOutcome'],
  ]
  const attempt = state === 'due' ? 0 : 1
  const leaseUntil = state === 'claimed' ? addMilliseconds(written, mail.LEASE_MS) : null
  const sesMessageId = state === 'accepted' ? 'ses-1' : null
  return aLedgerEntry({
    state,
    unknownOutcome,
    unknownOutcomeCount,
    attempt,
    leaseUntil,
    sesMessageId,
    reason: LedgerReason.nullable().parse(reasonText),
    changedAt: written,
  })
}
const nameOf = (next: mail.NextEntry): string =>
  next ? [next.state, next.unknownOutcome ?? []].flat().join('/') : 'refused'

const transitions: Record<string, (entry: LedgerEntry) => mail.NextEntry> = {
  claim: (entry) => mail.claimMail(entry, {}, now),
  accept: (entry) => mail.acceptMail(entry, 'ses-1', now),
  fail: (entry) => mail.failMail(entry, 'ses:MessageRejected', now),
  skip: (entry) => mail.discardMail(entry, 'skipped', 'plan-changed', now),
  miss: (entry) => mail.discardMail(entry, 'missed', 'too-late', now),
  release: (entry) => mail.releaseMail(entry, 'throttled', now),
  markOutcomeUnknown: (entry) => mail.markOutcomeUnknown(entry, 'ses:ECONNRESET', now),
  expireLease: (entry) => mail.expireLease(entry, now),
  abandon: (entry) => mail.abandonUnknown(entry, 'too-late', now),
  confirmSent: (entry) => mail.confirmSent(entry, 'ses-1', now),
  reject: (entry) => mail.rejectMail(entry, 'ses-1', 'ses:Reject', now),
  recordFeedback: (entry) => mail.recordFeedback(entry, 'delivered', now),
  reopen: (entry) => mail.reopenMail(entry, now),
}

/** Every transition; all other pairs of state and transition are refused. */
const realTransitions: Record<string, Record<string, string>> = {
  due: { claim: 'claimed', skip: 'skipped', miss: 'missed', confirmSent: 'accepted' },
  claimed: {
    accept: 'accepted',
    fail: 'failed',
    skip: 'skipped',
    miss: 'missed',
    release: 'due',
    markOutcomeUnknown: 'ambiguous/open',
    expireLease: 'ambiguous/open',
    confirmSent: 'accepted',
    reject: 'failed',
  },
  'claimed/repeated': {
    accept: 'accepted/repeated',
    fail: 'ambiguous/abandoned',
    skip: 'ambiguous/abandoned',
    miss: 'ambiguous/abandoned',
    release: 'ambiguous/open',
    markOutcomeUnknown: 'ambiguous/open',
    expireLease: 'ambiguous/open',
    confirmSent: 'accepted/repeated',
    reject: 'failed/repeated',
  },
  'ambiguous/open': {
    claim: 'claimed/repeated',
    abandon: 'ambiguous/abandoned',
    accept: 'accepted',
    confirmSent: 'accepted',
    reject: 'failed/open',
  },
  'ambiguous/abandoned': {
    accept: 'accepted',
    confirmSent: 'accepted',
    reject: 'failed/abandoned',
    reopen: 'due/repeated',
  },
  'due/repeated': {
    claim: 'claimed/repeated',
    skip: 'skipped/repeated',
    miss: 'missed/repeated',
    confirmSent: 'accepted/repeated',
  },
  accepted: { recordFeedback: 'accepted', reject: 'failed' },
  'accepted/repeated': { recordFeedback: 'accepted/repeated', reject: 'failed/repeated' },
  failed: { recordFeedback: 'failed', reopen: 'due' },
  skipped: {},
  'skipped (suppressed)': { reopen: 'due' },
  missed: { reopen: 'due' },
}

describe('the states of a mail', () => {
  const pairs = Object.entries(realTransitions).flatMap(([from, to]) =>
    Object.keys(transitions).map((name) => [from, name, to[name] ?? 'refused'] as const),
  )

  /** Every step that is allowed, with the entry before and after it. */
  const changes = pairs.flatMap(([from, name]) => {
    const before = entryIn(from)
    const after = transitions[name]?.(before)
    return after ? [{ from, name, before, after }] : []
  })

  it.each(pairs)('%s by %s: %s', (from, name, to) => {
    expect(nameOf(transitions[name]?.(entryIn(from)))).toBe(to)
  })

  it('are all in the table, unknown outcomes included', () => {
    const states = Object.keys(realTransitions).map((name) => name.split(/[/ ]/)[0])
    const unknownOutcomeCount = Object.keys(realTransitions).flatMap((name) => name.split('/')[1] ?? [])
    expect(new Set(states)).toEqual(new Set(ledgerStates))
    expect(new Set(unknownOutcomeCount)).toEqual(new Set(unknownOutcomeStates))
  })

  it('count claims upwards only: each number belongs to one claim', () => {
    expect(changes.length).toBeGreaterThan(20)
    for (const { from, name, before, after } of changes)
      expect(after.attempt - before.attempt, `${from} by ${name}`).toBe(name === 'claim' ? 1 : 0)
  })

  it('keep a lease only while claimed', () => {
    for (const { from, name, after } of changes)
      expect(after.leaseUntil !== null, `${from} by ${name}`).toBe(after.state === 'claimed')
  })

  it('are settled when no work is left: an unknown outcome once there are no more attempts', () => {
    const open = Object.keys(realTransitions).filter((name) => !mail.isSettled(entryIn(name)))
    expect(open).toEqual(['due', 'claimed', 'claimed/repeated', 'ambiguous/open', 'due/repeated'])
  })
})

describe('the state diagram in the documents', () => {
  const stateOf = (name: string) => name.split(/[/ ]/)[0] ?? ''
  const functionOf = (name: string) => (name === 'skip' || name === 'miss' ? 'discard' : name)

  it('shows every transition and no others', () => {
    const real = Object.entries(realTransitions).flatMap(([from, to]) =>
      Object.entries(to).map(([name, next]) => `${stateOf(from)} ${functionOf(name)} ${stateOf(next)}`),
    )
    expect(diagramTransitions('docs/mail.md', 'Ledger states').toSorted()).toEqual(
      [...new Set(real)].toSorted(),
    )
  })
})

describe('a mail with unknown outcome', () => {
  it('is not sent again before SES had time to report', () => {
    const entry = entryIn('ambiguous/open')
    expect(
      mail.claimMail(entry, {}, addMilliseconds(written, mail.UNKNOWN_OUTCOME_WAIT_MS - 1)),
    ).toBeUndefined()
    expect(nameOf(mail.claimMail(entry, {}, addMilliseconds(written, mail.UNKNOWN_OUTCOME_WAIT_MS)))).toBe(
      'claimed/repeated',
    )
  })

  it('waits longer after each unknown outcome, at most half an hour, and is retried as long as it is useful', () => {
    const retryDelays: number[] = []
    let claimed: mail.NextEntry = entryIn('claimed')
    while (claimed && retryDelays.length < 12) {
      const unknown: mail.NextEntry = mail.markOutcomeUnknown(claimed, 'ses:http-500', claimed.changedAt)
      const until: string = unknown ? mail.retryNotBefore(unknown) : written
      retryDelays.push((Date.parse(until) - Date.parse(unknown?.changedAt ?? '')) / MINUTE_MS)
      claimed = unknown && mail.claimMail(unknown, {}, until)
    }
    expect(retryDelays).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30])
    expect(claimed).toMatchObject({ state: 'claimed', attempt: 13, unknownOutcomeCount: 12 })
  })

  it('keeps what each attempt announced, since any of them may have arrived', () => {
    const first = mail.markOutcomeUnknown(
      { ...entryIn('claimed'), announcedVersions: { 1: 1 } },
      'ses:http-500',
      now,
    )
    const second = first && mail.claimMail(first, { 1: 2 }, addMilliseconds(now, MINUTE_MS))
    expect(second).toMatchObject({ announcedVersions: { 1: 2 }, maybeAnnounced: [{ 1: 1 }] })
    expect(second && mail.releaseMail(second, 'throttled', now)).toMatchObject({
      announcedVersions: {},
      maybeAnnounced: [{ 1: 1 }],
    })
    const third = second && mail.markOutcomeUnknown(second, 'ses:http-500', now)
    expect(third?.maybeAnnounced).toEqual([{ 1: 1 }, { 1: 2 }])
  })

  it('is flagged as perhaps sent twice after a second attempt, however it is settled', () => {
    const twice = mail.markOutcomeUnknown(entryIn('claimed/repeated'), 'ses:http-500', now)
    expect(nameOf(twice && mail.confirmSent(twice, 'ses-1', now))).toBe('accepted/repeated')
  })

  it('is not sent again at all when it is an invitation', () => {
    expect(nameOf(mail.markOutcomeUnknown(entryIn('claimed'), 'ses:ECONNRESET', now, false))).toBe(
      'ambiguous/abandoned',
    )
  })

  it('is not marked unknown while its lease runs', () => {
    const entry = entryIn('claimed')
    expect(mail.expireLease(entry, addMilliseconds(written, mail.LEASE_MS))).toBeUndefined()
    expect(nameOf(mail.expireLease(entry, addMilliseconds(written, mail.LEASE_MS + 1)))).toBe(
      'ambiguous/open',
    )
  })
})

describe('a mail that is sent again', () => {
  it('is settled by an event of the new message only', () => {
    const rejected = mail.rejectMail(entryIn('accepted'), 'ses-1', 'ses:Reject', now)
    const due = rejected && mail.reopenMail(rejected, now)
    expect(due).toMatchObject({ state: 'due', reason: null })
    expect(due && mail.confirmSent(due, 'ses-1', now)).toBeUndefined()
    expect(nameOf(due && mail.confirmSent(due, 'ses-2', now))).toBe('accepted')
  })
})

describe("SES's rejection", () => {
  it('of another copy does not affect the accepted one', () => {
    expect(mail.rejectMail(entryIn('accepted'), 'ses-2', 'ses:Reject', now)).toBeUndefined()
  })
})
