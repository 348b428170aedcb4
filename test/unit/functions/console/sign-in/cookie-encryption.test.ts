import { describe, expect, it } from 'vitest'
import { decryptCookie, encryptCookie } from '../../../../../functions/console/sign-in/cookie-encryption'

const now = '2026-11-20T09:00:00.000Z'
const by = (keys: [string, ...string[]], purpose: 'session' | 'sign-in' = 'session', at = now) => ({
  keys,
  purpose,
  now: at,
})

describe('a sealed cookie', () => {
  it('opens with the key that made it, also when that is no longer the newest', async () => {
    const text = await encryptCookie(by(['old']), { staff: 'x' }, 10)
    expect(await decryptCookie(by(['new', 'old']), text)).toMatchObject({ staff: 'x' })
    expect(await decryptCookie(by(['new']), text)).toBeUndefined()
  })

  it('does not open for another purpose, later than it lasts, or when touched', async () => {
    const text = await encryptCookie(by(['key']), { staff: 'x' }, 10)
    expect(await decryptCookie(by(['key'], 'sign-in'), text)).toBeUndefined()
    expect(await decryptCookie(by(['key'], 'session', '2026-11-20T09:10:01.000Z'), text)).toBeUndefined()
    for (let at = 0; at < text.length - 1; at++) {
      const other = text[at] === 'A' ? 'B' : 'A'
      const touched = `${text.slice(0, at)}${other}${text.slice(at + 1)}`
      expect(await decryptCookie(by(['key']), touched), `touched at ${at}`).toBeUndefined()
    }
    expect(await decryptCookie(by(['key']), '')).toBeUndefined()
  })
})
