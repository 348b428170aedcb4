import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personId, registrationId } from '../../../../shared/domain/ids'
import {
  readToken,
  readUnsubscribeToken,
  signToken,
  signUnsubscribeToken,
  type TokenKeys,
  type TokenPurpose,
} from '../../../../shared/domain/values/token'
import { arbitraryText } from '../../../support/builders/arbitraries'

const keys: TokenKeys = ['the-key']
const claims = {
  clinicId: 'dfs-security-clinic-for-somalia-a1b2c',
  registrationId: registrationId('dfs-security-clinic-for-somalia-a1b2c', 'ayaan@example.org'),
}
const purposes: TokenPurpose[] = ['my', 'join', 'calendar']
const alphabet = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.',
  ' ',
  '%',
  '=',
  '\n',
  'é',
]

describe('a token', () => {
  it.each(purposes)('gives access to what it was signed for, and to nothing else: %s', (purpose) => {
    const token = signToken(keys, purpose, claims)
    for (const other of purposes)
      expect(readToken(keys, other, token)).toEqual(other === purpose ? claims : undefined)
  })

  it('with any one character replaced gives no access', () => {
    const token = signToken(keys, 'my', claims)
    for (let at = 0; at < token.length; at += 1) {
      for (const character of alphabet.filter((each) => each !== token[at])) {
        const altered = token.slice(0, at) + character + token.slice(at + 1)
        expect(readToken(keys, 'my', altered), `${character} at ${at}`).toBeUndefined()
      }
    }
  })

  it('that is cut, lengthened, repeated or written another way gives no access', () => {
    const token = signToken(keys, 'my', claims)
    const wrong = [
      ...Array.from({ length: token.length }, (_, length) => token.slice(0, length)),
      ...alphabet.flatMap((character) => [token + character, character + token]),
      token.toUpperCase(),
      `${token}.${token}`,
      token.split('.').toReversed().join('.'),
      token.normalize('NFD').concat('\u0301'),
    ]
    for (const each of wrong) expect(readToken(keys, 'my', each), each).toBeUndefined()
  })

  it('of one clinic or person gives no access to another', () => {
    const [, , mac = ''] = signToken(keys, 'join', claims).split('.')
    const other = registrationId(claims.clinicId, 'other@example.org')
    for (const body of [`another-clinic.${claims.registrationId}`, `${claims.clinicId}.${other}`])
      expect(readToken(keys, 'join', `${body}.${mac}`)).toBeUndefined()
  })

  it('cannot be made without a key: no arbitrary text gives access', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/)
    const likely = fc.tuple(fc.stringMatching(/^[a-z0-9-]{3,40}$/), id, id).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(fc.oneof(likely, arbitraryText(90)), (text) => {
        for (const purpose of purposes) expect(readToken(keys, purpose, text)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('stays good through a change of the key, and ends with the change after it', () => {
    const sent = signToken(['first'], 'my', claims)
    expect(readToken(['second', 'first'], 'my', sent)).toEqual(claims)
    expect(readToken(['third', 'second'], 'my', sent)).toBeUndefined()
    expect(signToken(['second', 'first'], 'my', claims)).toBe(signToken(['second'], 'my', claims))
  })

  /**
   * Functions read a secret at most every five minutes, so during a rotation one may be one step behind another. In
   * the order of docs/security.md (first known, then used, then removed) every function accepts the links of the
   * others.
   */
  it('signed by a function that has read the secret is accepted by one that has not, at every step of the rotation', () => {
    const steps: TokenKeys[] = [['old'], ['old', 'new'], ['new', 'old']]
    for (const [step, signs] of steps.entries()) {
      for (const reads of steps.slice(Math.max(0, step - 1), step + 2))
        expect(readToken(reads, 'my', signToken(signs, 'my', claims))).toEqual(claims)
    }
    // Without the intermediate step it would be refused while the other function still has the old secret.
    expect(readToken(['old'], 'my', signToken(['new', 'old'], 'my', claims))).toBeUndefined()
  })
})

describe('a token that unsubscribes', () => {
  const person = personId('ifrah@example.org')
  const token = signUnsubscribeToken(keys, person)

  it('identifies one address by its hash, and never contains the address', () => {
    expect(readUnsubscribeToken(keys, token)).toBe(person)
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{22}$/)
    expect(Buffer.from(token.slice(0, 22), 'base64url').toString('latin1')).not.toContain('ifrah')
  })

  it('gives no other access, and no other token unsubscribes, however it is cut', () => {
    const mac = token.slice(-22)
    for (const purpose of purposes) {
      const [clinic = '', registration = '', other = ''] = signToken(keys, purpose, claims).split('.')
      for (const each of [token, `${claims.clinicId}.${token}`, `${clinic}.${registration}.${mac}`])
        expect(readToken(keys, purpose, each), each).toBeUndefined()
      for (const each of [
        `${clinic}.${registration}.${other}`,
        `${registration}.${other}`,
        `${person}.${other}`,
      ])
        expect(readUnsubscribeToken(keys, each), each).toBeUndefined()
    }
  })

  it('altered in any one character, cut, lengthened, or of another address, unsubscribes nobody', () => {
    const wrong = [
      ...Array.from(token, (letter, at) =>
        alphabet
          .filter((each) => each !== letter)
          .map((each) => token.slice(0, at) + each + token.slice(at + 1)),
      ).flat(),
      ...Array.from({ length: token.length }, (_, length) => token.slice(0, length)),
      ...alphabet.flatMap((character) => [token + character, character + token]),
      `${personId('other@example.org')}.${token.slice(-22)}`,
      signUnsubscribeToken(['a guess'], person),
    ]
    for (const each of wrong) expect(readUnsubscribeToken(keys, each), each).toBeUndefined()
  })

  it('cannot be made without a key', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/)
    const likely = fc.tuple(id, id).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(
        fc.oneof(likely, arbitraryText(60)),
        (text) => readUnsubscribeToken(keys, text) === undefined,
      ),
    )
  })

  it('stays good through a change of the key, and ends with the change after it', () => {
    const sent = signUnsubscribeToken(['first'], person)
    expect(readUnsubscribeToken(['second', 'first'], sent)).toBe(person)
    expect(readUnsubscribeToken(['third', 'second'], sent)).toBeUndefined()
  })
})
