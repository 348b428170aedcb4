import { describe, expect, it } from 'vitest'
import { runCli } from '../../../support/execution/run-cli'

describe('clinic restore', () => {
  it.each([
    [[], '--from <table>'],
    [['--from', 'copy'], '--into <table>'],
    [['--from', 'same', '--into', 'same'], 'a table cannot be restored from itself'],
    [['--from', 'copy', '--into', 'table', '--force'], '--force'],
  ])('%j changes nothing and says why', async (args, why) => {
    const { status, text, errors } = await runCli(['restore', ...args])
    expect([status, text]).toEqual([2, ''])
    expect(errors[0]).toContain(why)
    expect(errors).toContain('Usage: clinic restore [options]')
  })
})
