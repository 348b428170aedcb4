import { afterEach, describe, expect, it, vi } from 'vitest'
import { configureHalt } from '../../../../cli/commands/halt'
import { configureResume } from '../../../../cli/commands/resume'
import { connectToStage } from '../../../../cli/stage/connect-to-stage'
import { startOperatedStage } from '../../../support/execution/operated-stage'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'

const withoutWaiting = (target: { stage: string }) => ({ ...connectToStage(target), sleep: async () => {} })
const commands = [
  ...onlyCommand('halt', (command, io) => configureHalt(command, io, withoutWaiting)),
  ...onlyCommand('resume', (command, io) => configureResume(command, io, withoutWaiting)),
]

/** The command line of an operator whose environment reaches the stage. */
const start = async (options: Parameters<typeof startOperatedStage>[0] = {}) => {
  const stage = await startOperatedStage(options)
  vi.stubEnv('AWS_ENDPOINT_URL', stage.url)
  vi.stubEnv('AWS_REGION', 'eu-central-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'tests')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'tests')
  const run = (...args: string[]) => runCli([...args, '--stage', 'production'], { commands })
  return { ...stage, run }
}
afterEach(() => vi.unstubAllEnvs())

describe('clinic halt and resume', () => {
  it('stop and start what stands on every page of the list of resources, and count it', async () => {
    const { run, enabled, reserved, isRuleEnabled, calls } = await start({ readsUntilSettled: 3 })
    const { status, text } = await run('halt')
    expect(status).toBe(0)
    expect(calls().filter((call) => call.endsWith('ListStackResources'))).toHaveLength(3)
    expect(Object.values(enabled)).toEqual([false, false, false, false])
    expect([reserved('SiteFunction1'), reserved('ConsoleFunction1')]).toEqual([0, 0])
    expect([isRuleEnabled('SweepTick1'), isRuleEnabled('MailFeedback1')]).toEqual([false, true])
    expect(text).toContain(
      '4 event source mappings, 1 schedule, 2 page functions: 7 stopped, 7 of them changed',
    )
    expect(text).toContain('Nothing is sent since 2026-11-20T09:03:00.000Z')

    const resumed = await run('resume')
    expect([resumed.status, Object.values(enabled)]).toEqual([0, [true, true, true, true]])
    expect([reserved('SiteFunction1'), isRuleEnabled('SweepTick1')]).toEqual([undefined, true])
  })

  it('change nothing the second time, and still know when the stage was stopped', async () => {
    const { run, calls } = await start()
    await run('halt')
    const before = calls().length
    const { status, text } = await run('halt', '--json')
    expect([status, JSON.parse(text)]).toMatchObject([
      0,
      { wanted: 'stopped', isComplete: true, changed: 0, stoppedSince: '2026-11-20T09:03:00.000Z' },
    ])
    expect(
      calls()
        .slice(before)
        .filter((call) => / PUT | DELETE |DisableRule/.test(call)),
    ).toEqual([])
  })

  it('start the pages alone, with the concurrency that the template reserves', async () => {
    const { run, enabled, reserved, isRuleEnabled } = await start({ reservedForSite: 20 })
    await run('halt')
    expect(reserved('SiteFunction1')).toBe(0)
    const { status, text } = await run('resume', '--pages')
    expect([status, text]).toEqual([0, expect.stringContaining('nothing is sent yet')])
    expect([reserved('SiteFunction1'), reserved('ConsoleFunction1')]).toEqual([20, undefined])
    expect([Object.values(enabled).includes(true), isRuleEnabled('SweepTick1')]).toEqual([false, false])
  })

  it.each([
    ['a mapping', 'TableStream', 'event source mapping TableStream is not known (AccessDenied'],
    ['the schedule of the sweep', 'SweepTick1', 'schedule SweepTick1 is not known (AccessDenied'],
    ['a page function', 'ConsoleFunction1', 'pages ConsoleFunction1 is not known (AccessDenied'],
  ])('fail with its name when %s may not be stopped, and stop the rest', async (_, refused, line) => {
    const { run, enabled, reserved } = await start({ refused: [refused] })
    const { status, text, errors } = await run('halt')
    expect([status, errors[0]]).toEqual([1, expect.stringContaining(line)])
    expect(errors.at(-1)).toContain('1 of 7 are not stopped. Run the command again')
    expect(text).not.toContain('Nothing is sent')
    const running = Object.entries(enabled).filter(([, on]) => on)
    expect(running.map(([id]) => id)).toEqual(refused === 'TableStream' ? [refused] : [])
    expect(reserved('SiteFunction1')).toBe(0)
  })

  it.each([[['TableStream']], [['SiteFunction1', 'SweepTick1']], [['Other3']]])(
    'touch nothing when the list of resources lacks %j',
    async (unlisted) => {
      const { run, enabled, calls } = await start({ unlisted })
      const { status, errors } = await run('halt')
      expect([status, errors.join(' ')]).toEqual([1, expect.stringContaining(unlisted.join(', '))])
      expect(errors.at(-1)).toBe('Nothing was changed.')
      expect(Object.values(enabled)).toEqual([true, true, true, true])
      expect(calls().filter((call) => !call.startsWith('cloudformation'))).toEqual([])
    },
  )

  it.each([
    [['halt'], '--stage <stage>'],
    [['halt', '--stage'], 'argument missing'],
    [['halt', '--stage', 'production', '--pages'], '--pages'],
    [['resume', '--stage', 'production', 'now'], 'too many arguments'],
  ])('%j is refused', async (args, why) => {
    const { status, text, errors } = await runCli(args, { commands })
    expect([status, text, errors[0]]).toEqual([2, '', expect.stringContaining(why)])
  })

  it('name a stage that is not there', async () => {
    await start()
    const { status, errors } = await runCli(['halt', '--stage', 'nowhere'], { commands })
    expect([status, errors[0]]).toEqual([
      1,
      expect.stringContaining('dfs-security-clinics-nowhere does not exist'),
    ])
  })
})
