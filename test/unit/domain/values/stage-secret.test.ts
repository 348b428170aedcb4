import { describe, expect, it } from 'vitest'
import {
  dropPreviousKeys,
  institutionIdKeyOf,
  keysOf,
  keyUses,
  rotateKeys,
  StageSecret,
  zoomTokenOf,
} from '../../../../shared/domain/values/stage-secret'
import { addMilliseconds, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { readToken, signToken } from '../../../../shared/domain/values/token'

const now = '2026-11-20T09:00:00.000Z'
const later = addMilliseconds(now, 6 * MINUTE_MS)
const fresh = StageSecret.parse({ generated: 'a'.repeat(64) })
const claims = { clinicId: 'clinic-a', registrationId: 'r'.repeat(22) }

describe("a stage's secret", () => {
  it('derives a key of its own for each use from what the deployment generated', () => {
    const keys = [...keysOf(fresh, 'links'), ...keysOf(fresh, 'sessions'), zoomTokenOf(fresh)]
    expect(new Set(keys).size).toBe(3)
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(keys).not.toContain(fresh.generated)
    expect(keysOf(StageSecret.parse({ generated: 'b'.repeat(64) }), 'links')).not.toEqual([keys[0]])
  })

  it('keeps the key of institutions through every rotation, and it is no key of another use', () => {
    const key = institutionIdKeyOf(fresh)
    const added = rotateKeys(fresh, 'links', 'new-key', now)
    const { secret } = rotateKeys(added.secret, 'links', 'not-used', later)
    expect([added.secret, secret].map(institutionIdKeyOf)).toEqual([key, key])
    for (const use of keyUses) expect(keysOf(fresh, use)).not.toContain(key)
    expect(institutionIdKeyOf(StageSecret.parse({ generated: 'b'.repeat(64) }))).not.toBe(key)
  })

  it('gives the token of Zoom once it is put in', () => {
    expect(zoomTokenOf({ ...fresh, zoom: 'from-zoom' })).toBe('from-zoom')
  })

  it('keeps every mailed link valid for every function through both steps of a rotation', () => {
    const added = rotateKeys(fresh, 'links', 'new-key', now)
    const switched = rotateKeys(added.secret, 'links', 'not-used', later)
    expect([added.step, switched.step]).toEqual(['added', 'switched'])
    // A function may still hold the secret of the step before.
    const [before, between, after] = [fresh, added.secret, switched.secret].map((one) => keysOf(one, 'links'))
    for (const [signs, verifies] of [
      [before, between],
      [between, before],
      [between, after],
      [after, between],
      [before, after],
    ]) {
      if (!signs || !verifies) throw new Error('a step without keys')
      expect(readToken(verifies, 'my', signToken(signs, 'my', claims))).toEqual(claims)
    }
    expect(after?.[0]).toBe('new-key')
    expect(after).not.toContain('not-used')
  })

  it('does not let the new key sign before every function knows it', () => {
    const { secret } = rotateKeys(fresh, 'links', 'new-key', now)
    const early = rotateKeys(secret, 'links', 'x', addMilliseconds(later, -1))
    expect(early).toEqual({ step: 'too early', secret, switchFrom: later })
  })

  it('keeps all earlier keys until they are dropped, and those of the other use', () => {
    let secret = fresh
    for (const key of ['k1', 'k2']) {
      secret = rotateKeys(secret, 'links', key, now).secret
      secret = rotateKeys(secret, 'links', key, later).secret
    }
    expect(keysOf(secret, 'links')).toEqual(['k2', 'k1', ...keysOf(fresh, 'links')])
    expect(keysOf(secret, 'sessions')).toEqual(keysOf(fresh, 'sessions'))
    const { secret: rest, dropped } = dropPreviousKeys(secret, 'links')
    expect([dropped, keysOf(rest, 'links')]).toEqual([2, ['k2']])
    expect(StageSecret.parse(JSON.parse(JSON.stringify(rest)))).toEqual(rest)
  })
})
