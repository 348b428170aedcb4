import { describe, expect, it } from 'vitest'
import { createConcurrentExecutions } from '../../../../../../infra/local/services/lambda/concurrent-executions'
import { createFunctionConcurrency } from '../../../../../../infra/local/services/lambda/function-concurrency'

const accountOf = (limit: number, deployed: Record<string, number> = {}) => {
  const openMap = <Value>() => new Map<string, Value>()
  return createConcurrentExecutions(
    limit,
    createFunctionConcurrency({ openMap } as never, new Map(Object.entries(deployed))),
  )
}
type Account = ReturnType<typeof accountOf>
const beginMany = (account: Account, name: string, count: number) =>
  Array.from({ length: count }, () => account.begin(name))
const shared = expect.objectContaining({
  message: 'Rate Exceeded.',
  reason: 'ConcurrentInvocationLimitExceeded',
})
const own = expect.objectContaining({ reason: 'ReservedFunctionConcurrentInvocationLimitExceeded' })

describe('the concurrent executions of an account', () => {
  it('are shared by all functions, and free again when a call ends', () => {
    const account = accountOf(10)
    const ends = [...beginMany(account, 'site', 6), ...beginMany(account, 'send-mail', 4)]
    expect(() => account.begin('site')).toThrow(shared)
    expect(() => account.begin('sweep')).toThrow(shared)
    ends[0]?.()
    account.begin('sweep')
    expect(() => account.begin('site')).toThrow(shared)
  })

  it('that are reserved are kept for a function alone, and are all that it has', () => {
    const account = accountOf(110, { site: 10 })
    expect(account.limits()).toEqual({ account: 110, unreserved: 100 })
    beginMany(account, 'send-mail', 100)
    expect(() => account.begin('send-mail')).toThrow(shared)
    beginMany(account, 'site', 10)
    expect(() => account.begin('site')).toThrow(own)
  })

  it('leave pages none when mails take them all and nothing is reserved', () => {
    const account = accountOf(110)
    beginMany(account, 'send-mail', 110)
    expect(() => account.begin('site')).toThrow(shared)
  })

  it('follow what an operator reserves, also for calls under way', () => {
    const account = accountOf(110)
    beginMany(account, 'site', 8)
    account.reserve('site', 10)
    expect(account.limits().unreserved).toBe(100)
    beginMany(account, 'send-mail', 100)
    beginMany(account, 'site', 2)
    expect(() => account.begin('site')).toThrow(own)
    account.reserve('site', undefined)
    expect(account.limits().unreserved).toBe(110)
    expect(() => account.begin('site')).toThrow(shared)
  })

  it('are none for a function that is halted, whatever the account has', () => {
    const account = accountOf(10)
    account.reserve('site', 0)
    expect(account.limits().unreserved).toBe(10)
    expect(() => account.begin('site')).toThrow(own)
  })

  it.each([
    [1000, 900, 901, 100],
    [110, 10, 11, 100],
    [100, 0, 1, 100],
    [10, 0, 1, 10],
  ])('of an account with %i can be reserved up to %i', (limit, most, more, kept) => {
    const message = `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${kept}].`
    const account = accountOf(limit)
    account.reserve('site', most)
    expect(() => account.reserve('site', more)).toThrow(message)
    expect(() => account.reserve('console', 1)).toThrow(message)
    expect(() => accountOf(limit, { site: more })).toThrow(
      `The template reserves ${more} of the account's ${limit} concurrent executions, of which Lambda keeps ${kept} unreserved`,
    )
    expect(accountOf(limit, { site: most }).limits().unreserved).toBe(limit - most)
  })
})
