import { describe, expect, it } from 'vitest'
import { configureRecount } from '../../../../cli/commands/recount'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { anAuditRecord, aPublishedClinic } from '../../../support/builders/builders'
import { onlyCommand, runCli } from '../../../support/execution/run-cli'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const now = '2026-12-14T12:00:00.000Z'
const depsWithClinic = async () => {
  const deps = createInMemoryDependencies({ now })
  await deps.clinics.create(aPublishedClinic({ id: 'clinic-a' }), anAuditRecord({ clinicId: 'clinic-a' }))
  return deps
}
const run = (deps: Awaited<ReturnType<typeof depsWithClinic>>, ...args: string[]) => {
  const commands = onlyCommand('recount', (command, io) => configureRecount(command, io, async () => deps))
  return runCli(['recount', ...args], { commands, now: () => now })
}

describe('clinic recount', () => {
  it('fails where figures differ, and repairs them when asked', async () => {
    const deps = await depsWithClinic()
    const found = await run(deps)
    expect(found.status).toBe(1)
    expect(found.text).toBe('0 equal, 1 different, 0 repaired, 0 erased. --repair stores what was counted.')
    expect(found.errors).toEqual([expect.stringMatching(/^1\/1 {2}DIFFERENT {2}/)])

    const repaired = await run(deps, '--repair', '--json')
    expect(repaired.status).toBe(0)
    expect(JSON.parse(repaired.text)).toEqual({
      equal: 0,
      different: 0,
      repaired: 1,
      frozen: 0,
      differing: ['clinic-a'],
    })
    expect((await run(deps)).text).toBe('1 equal, 0 different, 0 repaired, 0 erased.')
  })

  it('finds kept figures equal', async () => {
    const deps = await depsWithClinic()
    await updateFigures(deps, 'clinic-a')
    expect(await run(deps)).toMatchObject({ status: 0, text: '1 equal, 0 different, 0 repaired, 0 erased.' })
  })

  it('says that the table cannot be reached', async () => {
    const commands = onlyCommand('recount', (command, io) =>
      configureRecount(command, io, async () => {
        throw new Error('There is no table here')
      }),
    )
    const { status, errors } = await runCli(['recount'], { commands })
    expect(status).toBe(1)
    expect(errors).toEqual(['the table cannot be reached: There is no table here'])
  })
})
