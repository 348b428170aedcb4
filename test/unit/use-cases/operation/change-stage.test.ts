import { describe, expect, it } from 'vitest'
import type { StageControl, StagePart, StagePartState } from '../../../../shared/ports/stage-operation'
import { changeStage, partsNotIn } from '../../../../shared/use-cases/operation/change-stage'

const aPart = (name: string, kind: StagePart['kind'] = 'event source mapping'): StagePart => ({
  kind,
  name,
  physicalId: `id-${name}`,
})

/** @param states by name, what each read tells in turn; the last is repeated */
const aControl = (states: Record<string, StagePartState['state'][]>) => {
  const calls: string[] = []
  const left = structuredClone(states)
  const control: StageControl = {
    listParts: async () => Object.keys(states).map((name) => aPart(name)),
    readState: async ({ name }) => {
      const [state = 'running', ...rest] = left[name] ?? []
      if (rest.length > 0) left[name] = rest
      return { state, awsState: state }
    },
    stop: async ({ name }) => void calls.push(`stop ${name}`),
    start: async ({ name }) => void calls.push(`start ${name}`),
  }
  let slept = 0
  const sleep = async (milliseconds: number): Promise<void> => {
    slept += milliseconds
  }
  return { control, calls, sleep, slept: () => slept }
}

describe('changeStage', () => {
  it('waits until AWS reports the state', async () => {
    const stage = aControl({ urgent: ['running', 'changing', 'changing', 'stopped'] })
    const { reports, changed } = await changeStage(stage, 'stopped')
    expect([partsNotIn('stopped', reports), changed]).toEqual([[], 1])
    expect([stage.calls, stage.slept()]).toEqual([['stop urgent'], 6_000])
  })

  it('asks again when an earlier change ends in the other state', async () => {
    const stage = aControl({ urgent: ['changing', 'changing', 'running', 'changing', 'stopped'] })
    const { reports } = await changeStage(stage, 'stopped')
    expect([partsNotIn('stopped', reports), stage.calls]).toEqual([[], ['stop urgent']])
  })

  it('leaves what is in the state, and does not count it', async () => {
    const stage = aControl({ urgent: ['stopped'], bulk: ['running', 'stopped'] })
    expect([(await changeStage(stage, 'stopped')).changed, stage.calls]).toEqual([1, ['stop bulk']])
  })

  it('gives up after five minutes and says which part is not there', async () => {
    const stage = aControl({ urgent: ['running', 'changing'], bulk: ['running', 'stopped'] })
    const { reports, changed } = await changeStage(stage, 'stopped')
    expect(partsNotIn('stopped', reports).map(({ part }) => part.name)).toEqual(['urgent'])
    expect([changed, stage.slept() >= 300_000]).toEqual([1, true])
  })

  it('keeps the reason of a part that AWS refuses to change, and changes the others', async () => {
    const stage = aControl({ urgent: ['running'], bulk: ['running', 'stopped'] })
    const refuse = stage.control.stop
    stage.control.stop = async (part) => {
      if (part.name === 'urgent') throw new Error('not allowed')
      await refuse(part)
    }
    const { reports } = await changeStage(stage, 'stopped')
    expect(partsNotIn('stopped', reports)).toMatchObject([
      { part: { name: 'urgent' }, state: 'running', awsState: 'running; Error: not allowed' },
    ])
    expect(stage.calls).toEqual(['stop bulk'])
  })

  it('changes only the parts that are asked for', async () => {
    const stage = aControl({ urgent: ['stopped', 'running'], bulk: ['stopped'] })
    const { reports } = await changeStage(stage, 'running', ({ name }) => name === 'urgent')
    expect([reports.length, stage.calls]).toEqual([1, ['start urgent']])
  })
})
