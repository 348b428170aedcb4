import { expect, it, vi } from 'vitest'
import { rememberText } from '../../../shared/i18n/remember-text'

it('makes a text once for each key, again only after thousands of others', () => {
  const make = vi.fn<() => string>(() => 'a text')
  expect([rememberText('a', make), rememberText('a', make)]).toEqual(['a text', 'a text'])
  expect(make).toHaveBeenCalledOnce()
  for (let index = 0; index < 2000; index += 1) rememberText(`other ${index}`, () => '')
  expect(rememberText('a', make)).toBe('a text')
  expect(make).toHaveBeenCalledTimes(2)
})

it('remembers a text that is empty', () => {
  const make = vi.fn<() => string>(() => '')
  rememberText('empty', make)
  expect(rememberText('empty', make)).toBe('')
  expect(make).toHaveBeenCalledOnce()
})
