import { describe, expect, it } from 'vitest'
import type { LogFields, StructuredLog } from '../../../shared/lambda/log'

const createMemoryLog = () => {
  const words: string[] = []
  const keepWord = (word: string, _?: LogFields) => void words.push(word)
  const log: StructuredLog = { info: keepWord, warn: keepWord, error: keepWord }
  return { log, words }
}

describe('a log word', () => {
  it('has lower case and hyphens', () => {
    const { log, words } = createMemoryLog()
    log.info('accepted')
    log.warn('too-many-forms', { clinic: 'c' })
    log.error(words.length > 5 ? 'handler-failed' : 'page-failed')
    expect(words).toEqual(['accepted', 'too-many-forms', 'page-failed'])
  })

  it('in another form does not compile', () => {
    const { log, words } = createMemoryLog()
    // @ts-expect-error a sentence
    log.warn('a visitor sends too many forms')
    // @ts-expect-error camel case
    log.info('tooManyForms')
    // @ts-expect-error snake case
    log.error('too_many_forms')
    // @ts-expect-error a sentence among words
    log.error(words.length > 1 ? 'page-failed' : 'The page failed')
    const text: string = 'anything'
    // @ts-expect-error any text
    log.info(text)
    expect(words).toHaveLength(5)
  })
})
